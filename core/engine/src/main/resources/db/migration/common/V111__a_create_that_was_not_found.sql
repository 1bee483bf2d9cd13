alter table ledger add column not_there smallint not null default 0;
