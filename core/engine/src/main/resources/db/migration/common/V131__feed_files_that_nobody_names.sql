-- When a delivery last named a file, whether it brought it anew or not: what none names any more is removed.
alter table feed_file add column named_at bigint not null default 0;
create index feed_file_content on feed_file (export_id, sha256);
