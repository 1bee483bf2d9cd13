-- A row is small on purpose: lists, searches and counts read many of them. The document lies apart.
create table vehicle (
  id ${text} primary key,
  location ${text} not null references location (code),
  number ${text} not null,
  vin ${text},
  version bigint not null,
  fingerprint ${text} not null,
  kind ${text} not null,
  status ${text} not null,
  condition ${text} not null,
  make text,
  model text,
  gross_price_cents bigint,
  search_text ${text} not null,
  sort_name ${text} not null,
  sort_price bigint not null,
  first_seen_at bigint not null,
  changed_at bigint not null,
  deleted_at bigint
);

create unique index vehicle_present on vehicle (location, number) where deleted_at is null;
create index vehicle_tombstone on vehicle (location, number) where deleted_at is not null;
create index vehicle_deleted on vehicle (deleted_at) where deleted_at is not null;
create index vehicle_vin on vehicle (vin) where vin is not null;
create index vehicle_by_id on vehicle (location, id) where deleted_at is null;
create index vehicle_by_name on vehicle (location, sort_name, id) where deleted_at is null;
create index vehicle_by_price on vehicle (location, sort_price, id) where deleted_at is null;
create index vehicle_by_first_seen on vehicle (location, first_seen_at, id) where deleted_at is null;
create index vehicle_by_changed on vehicle (location, changed_at, id) where deleted_at is null;
create index vehicle_by_trait on vehicle (location, status, kind, condition) where deleted_at is null;

create table vehicle_document (
  vehicle_id ${text} primary key references vehicle (id) on delete cascade,
  document ${bytes} not null
);

create table vehicle_image (
  vehicle_id ${text} not null references vehicle (id) on delete cascade,
  sha256 ${text} not null,
  primary key (vehicle_id, sha256)
);

create index vehicle_image_by_hash on vehicle_image (sha256);

create table vehicle_change (
  vehicle_id ${text} not null references vehicle (id) on delete cascade,
  version bigint not null,
  action ${text} not null,
  source ${text} not null,
  actor text not null,
  changed_at bigint not null,
  fields text not null,
  primary key (vehicle_id, version)
);

create index vehicle_change_by_time on vehicle_change (changed_at);
