create table users (
  id ${text} primary key,
  login ${text} not null unique,
  name text not null,
  email text,
  language text not null,
  rights text not null,
  active boolean not null,
  password_hash text not null,
  created_at bigint not null,
  last_login_at bigint
);

-- tokens are stored as SHA-256 only: whoever reads this table can open nothing
create table user_session (
  id ${text} primary key,
  user_id ${text} not null references users (id) on delete cascade,
  token_hash ${text} not null unique,
  created_at bigint not null,
  last_seen_at bigint not null,
  expires_at bigint not null,
  user_agent text not null,
  address text not null
);

create index user_session_by_user on user_session (user_id);
create index user_session_by_end on user_session (expires_at);

create table api_token (
  id ${text} primary key,
  token_hash ${text} not null unique,
  name text not null,
  rights text not null,
  created_by text not null,
  created_at bigint not null,
  last_used_at bigint,
  expires_at bigint,
  revoked_at bigint
);
