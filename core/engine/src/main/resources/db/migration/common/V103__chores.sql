-- How far the daily chores are. Times are milliseconds since 1970.

create table chore (
  name ${text} primary key,
  due_at bigint not null,
  after_key ${text} not null,
  done_at bigint
);
