-- A platform names the ordered listing by its own id.
create index ledger_remote on ledger (export_id, remote_id) where remote_id is not null;
