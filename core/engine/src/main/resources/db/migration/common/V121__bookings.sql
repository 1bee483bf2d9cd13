-- Paid extras that people have ordered for single listings. Times are milliseconds since 1970.

create table booking (
  export_id ${text} not null,
  vehicle_id ${text} not null,
  kind ${text} not null,
  words text not null,
  booked_by text not null,
  booked_at bigint not null,
  primary key (export_id, vehicle_id, kind)
);
create index booking_age on booking (export_id, booked_at);
