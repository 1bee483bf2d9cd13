-- Since when a listing lives, where a platform ends it after a time; and what is done then.

alter table ledger add column lives_from bigint;
create index ledger_lives on ledger (export_id, lives_from) where lives_from is not null;
alter table export_care add column renewals ${text} not null default 'FREE';
