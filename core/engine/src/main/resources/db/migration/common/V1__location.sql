create table location (
  code ${text} primary key,
  name text not null,
  street text not null,
  zip text not null,
  city text not null,
  country text not null,
  language text not null,
  email text
);
