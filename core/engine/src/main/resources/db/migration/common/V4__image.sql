create table image (
  sha256 ${text} primary key,
  media_type text not null,
  bytes bigint not null,
  width integer not null,
  height integer not null,
  created_at bigint not null,
  put_at bigint not null
);

create index image_by_put on image (put_at);
