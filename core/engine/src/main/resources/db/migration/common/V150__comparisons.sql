-- What a platform's own list has that the ledger has not, or has otherwise. Times are milliseconds since 1970.

create table comparison (
  account_id ${text} primary key references account (id) on delete cascade,
  next_at bigint not null,
  recheck smallint not null,
  began_at bigint,
  ended_at bigint,
  result ${text},
  detail ${text},
  requests integer not null,
  listings integer not null,
  same integer not null
);

create table deviation (
  export_id ${text} not null references export (id) on delete cascade,
  remote_id ${text} not null,
  kind ${text} not null,
  vehicle_id ${text},
  number ${text},
  vin ${text},
  title ${text} not null,
  link ${text},
  differences ${text} not null,
  parts ${text} not null,
  mark ${text} not null,
  first_seen bigint not null,
  last_seen bigint not null,
  believed smallint not null,
  verdict ${text},
  decided_at bigint,
  primary key (export_id, remote_id)
);
create index deviation_vehicle on deviation (vehicle_id) where vehicle_id is not null;

create table export_care (
  export_id ${text} primary key references export (id) on delete cascade,
  changes ${text} not null
);
