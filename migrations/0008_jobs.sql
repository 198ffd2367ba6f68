-- Work done in the background, as pages see it. What waits for a worker is handed out by pg-boss, whose own tables stand
-- in the schema pgboss; a row here says what was asked, by whom, how far it is and how it ended. Inputs hold ids and
-- settings; `doing` and `message` are sentences for people: no personal data in any of them.
create table job (
  id uuid primary key default gen_random_uuid(),
  -- Empty: Tandem's own work over all partnerships, such as what is done every night.
  partnership_id uuid references partnership,
  name text not null,
  input jsonb not null,
  -- The record that it is about, and the round that this belongs to.
  subject_id uuid,
  round_id uuid,
  -- Empty: nobody asked, it was time.
  asked_by uuid references person,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress double precision not null default 0 check (progress between 0 and 1),
  doing text not null default '',
  message text,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- How often it was started, and how many of these starts came to a bad end.
  attempts integer not null default 0,
  failures integer not null default 0,
  -- Of jobs with the same name and key, one at a time is waiting or running.
  exclusive_key text,
  -- What pg-boss calls it. Each time it is asked for again it gets another, so that a worker that lost it cannot end it.
  delivery_id uuid not null default gen_random_uuid(),
  check ((state in ('waiting', 'running')) = (finished_at is null))
);
comment on table job is 'not backed up';
create unique index job_one_at_a_time on job (name, exclusive_key, coalesce(partnership_id, '00000000-0000-0000-0000-000000000000'))
  where exclusive_key is not null and state in ('waiting', 'running');
create index job_unfinished on job (asked_at) where state in ('waiting', 'running');
create index job_of on job (subject_id, asked_at desc) where subject_id is not null;
create index job_in on job (partnership_id, asked_at desc);

alter table job enable row level security;
alter table job force row level security;
create policy owner on job to current_user using (true) with check (true);
create policy system on job to tandem_system using (here() is null or partnership_id = here())
  with check (here() is null or partnership_id = here());
create policy reads on job for select to tandem_app
  using (partnership_id = here() and (central() or asked_by = me() or allocator()));
create policy adds on job for insert to tandem_app with check (partnership_id = here() and asked_by = me());
create policy changes on job for update to tandem_app
  using (partnership_id = here() and (central() or asked_by = me() or allocator())) with check (partnership_id = here());
grant select, insert on job to tandem_app;
grant update (state, progress, doing, message, asked_at, started_at, finished_at, failures, delivery_id) on job to tandem_app;
grant select, insert, update, delete on job to tandem_system;
