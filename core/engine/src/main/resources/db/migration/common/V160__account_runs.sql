-- Counts the runs of an account: who is not the newest writes nothing any more. A table of its own, because a run holds
-- its row while it writes, and nobody else has any business here.
create table account_run (
  account_id ${text} primary key,
  run bigint not null
);
