-- encrypted with a key that is not in this database
create table account_secret (
  account_id ${text} not null,
  name ${text} not null,
  sealed ${bytes} not null,
  primary key (account_id, name)
);

create table host_config (
  name ${text} primary key,
  document text not null
);
