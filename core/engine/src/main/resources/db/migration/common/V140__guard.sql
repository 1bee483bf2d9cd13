-- The guard by operation and by money, and the same car at two places. 0 nobody has let the new listing pass, 1 the guard has,
-- 2 a person has. What waits to be listed now was planned by a person.
alter table ledger add column create_released smallint not null default 0;
update ledger set create_released = 2 where presence = 'ABSENT' and due_at is not null;
alter table ledger add column listed_at bigint;
create index ledger_listed on ledger (export_id, listed_at) where listed_at is not null;
-- the vehicle whose listing elsewhere must go first
alter table ledger add column waits_for ${text};
create index ledger_waits on ledger (waits_for) where waits_for is not null;
alter table ledger add column twin_allowed smallint not null default 0;
create index vehicle_number on vehicle (number);

create table guard_lock (
  export_id ${text} not null,
  operation ${text} not null,
  since bigint not null,
  waiting integer not null,
  present integer not null,
  allowed integer not null,
  each_cents bigint,
  allowed_cents bigint,
  primary key (export_id, operation)
);
insert into guard_lock (export_id, operation, since, waiting, present, allowed)
  select export_id, 'WITHDRAW', since, waiting, present, allowed from withdrawal_lock;

create table guard_limit (
  export_id ${text} not null,
  operation ${text} not null,
  least integer not null,
  percent integer not null,
  most_cents bigint,
  primary key (export_id, operation)
);

-- which file or call a change came in with
alter table vehicle_change add column run text;
