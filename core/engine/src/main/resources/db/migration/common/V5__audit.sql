create table audit_entry (
  id ${text} primary key,
  happened_at bigint not null,
  actor text not null,
  actor_id ${text} not null,
  action text not null,
  location ${text},
  object_type ${text} not null,
  object_id ${text} not null,
  state_before text,
  state_after text
);

create index audit_entry_by_time on audit_entry (happened_at);
create index audit_entry_by_object on audit_entry (object_type, object_id, id);
create index audit_entry_by_actor on audit_entry (actor_id, id);
create index audit_entry_by_location on audit_entry (location, id);
