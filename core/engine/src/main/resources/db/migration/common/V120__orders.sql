-- Orders of buyers, and vehicles they have sold. Times are milliseconds since 1970.

create table platform_order (
  id ${text} primary key,
  account_id ${text} not null references account (id),
  order_id ${text} not null,
  export_id ${text} not null,
  location ${text} not null,
  vehicle_id ${text},
  ordered_at bigint not null,
  step ${text} not null,
  waiting smallint not null,
  ended smallint not null,
  details text not null,
  buyer ${bytes},
  buyer_forgotten smallint not null,
  sale_noted smallint not null,
  read_at bigint not null,
  changed_at bigint not null
);
create unique index platform_order_remote on platform_order (account_id, order_id);
create index platform_order_place on platform_order (location, ordered_at, id);
create index platform_order_waiting on platform_order (location) where waiting = 1;
create index platform_order_open on platform_order (location, ordered_at, id) where ended = 0;
create index platform_order_vehicle on platform_order (vehicle_id) where vehicle_id is not null;
create index platform_order_age on platform_order (changed_at);

create table order_watch (
  account_id ${text} primary key references account (id),
  read_until bigint,
  failing_since bigint,
  problem text
);

create table vehicle_sale (
  vehicle_id ${text} not null references vehicle (id) on delete cascade,
  order_id ${text} not null,
  said ${text} not null,
  sold_at bigint not null,
  primary key (vehicle_id, order_id)
);
