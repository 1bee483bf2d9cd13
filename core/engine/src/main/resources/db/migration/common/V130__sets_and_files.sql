-- Platforms that take a whole set at once. What is staged lies beside what was delivered last, so that a delivery that fails, or a
-- change that is taken back, leaves what is known as it was. 0 nothing, 1 in the next delivery, 2 not in it any more.
alter table ledger add column staged smallint not null default 0;
create index ledger_staged on ledger (export_id, vehicle_id) where staged <> 0;
alter table ledger_part add column staging smallint not null default 0;
alter table ledger_part add column staged ${bytes};
create index ledger_part_staged on ledger_part (export_id, vehicle_id) where staging <> 0;

create table outgoing_set (
  export_id ${text} primary key,
  run bigint not null,
  under_way smallint not null,
  whole smallint not null,
  demanded smallint not null,
  changed_at bigint,
  retry_at bigint,
  attempts integer not null,
  tried_at bigint,
  delivered_at bigint,
  shape ${text} not null,
  findings ${text}
);

create table delivery (
  export_id ${text} not null,
  run bigint not null,
  ended_at bigint not null,
  millis bigint not null,
  result ${text} not null,
  listings integer not null,
  bytes bigint not null,
  file ${text} not null,
  findings ${text},
  detail ${text},
  primary key (export_id, run)
);
create index delivery_age on delivery (ended_at);

-- Files on their way, and at the address of our own.
create table server_key (
  account_id ${text} not null,
  server ${text} not null,
  fingerprint ${text} not null,
  primary key (account_id, server)
);

create table delivered_file (
  export_id ${text} not null,
  destination ${text} not null,
  name ${text} not null,
  version ${text} not null,
  delivered_at bigint not null,
  primary key (export_id, destination, name)
);
create index delivered_file_age on delivered_file (delivered_at);

create table feed (
  export_id ${text} primary key,
  token_hash ${text} not null
);
create unique index feed_token on feed (token_hash);

create table feed_file (
  export_id ${text} not null,
  name ${text} not null,
  media_type ${text} not null,
  bytes bigint not null,
  sha256 ${text} not null,
  changed_at bigint not null,
  primary key (export_id, name)
);
