-- The platforms' lists and what dealers resolved by hand.

create table reference (
  app ${text} not null,
  environment ${text} not null,
  fetched_at bigint not null,
  lists ${text} not null,
  primary key (app, environment)
);

create table resolution (
  app ${text} not null,
  list ${text} not null,
  value ${text} not null,
  parent ${text} not null,
  remote_id ${text} not null,
  resolved_by ${text} not null,
  resolved_at bigint not null,
  primary key (app, list, value, parent)
);

create table environment (
  app ${text} primary key,
  kind ${text} not null,
  base_url ${text},
  revision bigint not null
);

create table sandbox_port (
  app ${text} primary key,
  port integer not null
);
