-- Exports, accounts, the ledger and what belongs to them. Times are milliseconds since 1970.

create table account (
  id ${text} primary key,
  app ${text} not null,
  environment ${text} not null,
  customer_number ${text},
  state ${text} not null,
  state_since bigint not null,
  name ${text},
  facts ${text} not null,
  last_check ${text},
  checked_at bigint,
  reason ${text}
);
create unique index account_number on account (app, environment, customer_number);

create table export (
  id ${text} primary key,
  location ${text} not null,
  app ${text} not null,
  account_id ${text} not null references account (id),
  settings ${text} not null,
  draft ${text},
  settings_version integer not null,
  revision bigint not null,
  state ${text} not null,
  activated_at bigint,
  paused_until bigint,
  accepted_by ${text},
  changed_at bigint not null
);
create unique index export_place on export (location, app);
create index export_account on export (account_id);

create table hand_decision (
  export_id ${text} not null,
  vehicle_id ${text} not null,
  decision ${text} not null,
  decided_by ${text} not null,
  primary key (export_id, vehicle_id)
);

create table ledger (
  export_id ${text} not null,
  vehicle_id ${text} not null,
  presence ${text} not null,
  hold ${text} not null,
  remote_id ${text},
  link ${text},
  create_key ${text},
  mark bigint not null,
  due_at bigint,
  urgency smallint not null,
  intent ${text},
  attempts integer not null,
  findings ${text},
  refused_digest ${text},
  withdrawal_released smallint not null,
  confirmed_at bigint,
  withdrawn_at bigint,
  primary key (export_id, vehicle_id)
);
create index ledger_due on ledger (export_id, urgency, due_at) where due_at is not null and intent is null;
create index ledger_intent on ledger (export_id) where intent is not null;
create index ledger_vehicle on ledger (vehicle_id);
create index ledger_hold on ledger (export_id, hold) where hold <> 'NONE';
create index ledger_confirmed on ledger (export_id, confirmed_at);
create index ledger_withdrawn on ledger (export_id, withdrawn_at) where withdrawn_at is not null;

create table ledger_part (
  export_id ${text} not null,
  vehicle_id ${text} not null,
  part ${text} not null,
  content ${bytes},
  remembered ${text} not null,
  certain smallint not null,
  primary key (export_id, vehicle_id, part)
);

create table withdrawal_lock (
  export_id ${text} primary key,
  since bigint not null,
  waiting integer not null,
  present integer not null,
  allowed integer not null
);

create table transmission (
  id ${text} primary key,
  ended_at bigint not null,
  export_id ${text} not null,
  account_id ${text} not null,
  vehicle_id ${text} not null,
  number ${text} not null,
  intent ${text} not null,
  result ${text} not null,
  parts ${text} not null,
  millis bigint not null,
  findings ${text},
  detail ${text}
);
create index transmission_export on transmission (export_id, id);
create index transmission_vehicle on transmission (vehicle_id, id);
create index transmission_age on transmission (ended_at);

create table match_listing (
  export_id ${text} not null,
  remote_id ${text} not null,
  position integer not null,
  reference ${text},
  number ${text},
  vin ${text},
  title ${text} not null,
  visible smallint not null,
  link ${text},
  vehicle_id ${text},
  trait ${text},
  candidates ${text} not null,
  verdict ${text},
  verdict_vehicle ${text},
  primary key (export_id, remote_id)
);

create table plan (
  id ${text} primary key,
  export_id ${text} not null,
  revision bigint not null,
  made_at bigint not null,
  counts ${text} not null,
  fees ${text} not null,
  digest ${text} not null,
  open_pairs integer not null,
  finished smallint not null
);
create index plan_export on plan (export_id, made_at);

create table plan_item (
  plan_id ${text} not null,
  action smallint not null,
  number ${text} not null,
  vehicle_id ${text} not null,
  title ${text} not null,
  findings ${text},
  parts ${text} not null,
  primary key (plan_id, action, number, vehicle_id)
);

create table sign_in (
  state ${text} primary key,
  export_id ${text} not null,
  redirect_uri ${text} not null,
  started_at bigint not null
);

create table fee (
  app ${text} not null,
  kind ${text} not null,
  amount_cents bigint not null,
  valid_from bigint not null,
  primary key (app, kind)
);
