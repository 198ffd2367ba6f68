-- The one event log: audit, timelines, notifications and indicators read from it. Written in the transaction that
-- changes things; never changed afterwards. Payloads hold ids and names of fields, no personal data.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  partnership_id uuid references partnership,
  -- Empty: Tandem itself (a job, the command line).
  actor_id uuid references person,
  kind text not null,
  -- What it happened to: the record that a timeline is shown for.
  subject_id uuid,
  round_id uuid,
  -- Whose record it is, so that this organisation sees what happened to its own.
  organisation_id uuid references organisation,
  payload jsonb not null default '{}'
);
create index event_in on event (partnership_id, id desc);
create index event_of on event (subject_id, id desc) where subject_id is not null;
create index event_round on event (round_id, id desc) where round_id is not null;

alter table event enable row level security;
alter table event force row level security;
create policy owner on event to current_user using (true) with check (true);
create policy system on event to tandem_system using (here() is null or partnership_id = here())
  with check (here() is null or partnership_id is null or partnership_id = here());
create policy reads on event for select to tandem_app using (
  partnership_id = here() and (central() or actor_id = me() or (round_id is not null and cardinality(my_universities()) > 0)
    or organisation_id = any (my_universities()) or organisation_id = any (my_organisations())));
create policy adds on event for insert to tandem_app with check (partnership_id is not distinct from here() and actor_id = me());
grant select, insert on event to tandem_app;
grant select, insert on event to tandem_system;

-- Before anyone is known, accounts record sign-ins and refusals, and read nothing.
create policy accounts on event for insert to tandem_accounts with check (true);
grant insert on event to tandem_accounts;
