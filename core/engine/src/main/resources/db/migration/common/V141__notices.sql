-- Who is told of locks, and what each of them is still to be told.
create table notice_target (
  id ${text} primary key,
  location ${text} not null,
  kind ${text} not null,
  address ${text} not null
);
create unique index notice_target_address on notice_target (location, kind, address);

create table notice (
  target_id ${text} not null,
  export_id ${text} not null,
  operation ${text} not null,
  since bigint not null,
  due_at bigint,
  attempts integer not null,
  primary key (target_id, export_id, operation, since)
);
create index notice_due on notice (due_at) where due_at is not null;
