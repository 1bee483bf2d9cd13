alter table sign_in add column started_by ${text};
