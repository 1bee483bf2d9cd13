-- Requests to platforms and their answers, without secrets. Times are milliseconds since 1970.

create table platform_exchange (
  id ${text} primary key,
  sent_at bigint not null,
  account_id ${text} not null,
  method ${text} not null,
  address text not null,
  status integer not null,
  millis bigint not null,
  request_bytes bigint not null,
  answer_bytes bigint not null,
  request text not null,
  answer text not null,
  failure text
);
create index platform_exchange_age on platform_exchange (sent_at);

create table exchange_vehicle (
  vehicle_id ${text} not null,
  sent_at bigint not null,
  exchange_id ${text} not null references platform_exchange (id) on delete cascade,
  primary key (vehicle_id, sent_at, exchange_id)
);
create index exchange_vehicle_exchange on exchange_vehicle (exchange_id);
