-- The files of a return as they were chosen, only where whoever sends it asks. They hold identifiers: sealed under a key derived
-- from the organisation's, opened by those who answer for the service alone. The system may delete them and never reads them;
-- nor does a backup, so that what was deleted is gone.
create table workforce_file (
  return_id uuid not null references workforce_return on delete cascade,
  number integer not null check (number between 1 and 2),
  name text not null,
  -- Bytes of the file as it was chosen.
  size integer not null check (size between 1 and 20 * 1024 * 1024),
  -- Nonce, tag and ciphertext of AES-256-GCM.
  sealed bytea not null check (octet_length(sealed) = size + 28),
  primary key (return_id, number)
);
comment on table workforce_file is 'not backed up';

alter table workforce_file enable row level security;
alter table workforce_file force row level security;
create policy owner on workforce_file to current_user using (true) with check (true);

-- A return is seen by those who answer for its service; what is not sent yet is its reader's own.
create policy reads on workforce_file for select to tandem_app
  using (exists (select from workforce_return r where r.id = return_id and (r.state <> 'draft' or r.sent_by = me())));
create policy adds on workforce_file for insert to tandem_app
  with check (exists (select from workforce_return r where r.id = return_id and r.state = 'draft' and r.sent_by = me()));
create policy removes on workforce_file for delete to tandem_app
  using (exists (select from workforce_return r where r.id = return_id));
grant select, insert, delete on workforce_file to tandem_app;

create policy forgets on workforce_file to tandem_system using (exists (select from workforce_return r where r.id = return_id));
grant select (return_id, number), delete on workforce_file to tandem_system;
