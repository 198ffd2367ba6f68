-- Scenarios of the labour market plan, and what was projected from them. A service's own scenario holds its own workforce
-- figures: only those who answer for the service see it, and it cannot be shared.

create table plan_scenario (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  -- Empty: of the partnership as a whole.
  service_id uuid references service,
  name text not null check (length(name) between 1 and 200),
  note text not null default '' check (length(note) <= 4000),
  -- As in a scenario file, with its sources. Not jsonb: the order of keys is that of grades, and counts.
  scenario json not null,
  -- Of the text of `scenario`, to know whether a projection is of it.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  runs integer not null check (runs between 1 and 100000),
  seed bigint not null check (seed >= 0),
  state text not null default 'draft' check (state in ('draft', 'frozen')),
  shared boolean not null default false,
  -- What is to be known of how it came to be.
  remarks text[] not null default '{}',
  made_by uuid not null references person,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (service_id is null or not shared)
);
create index plan_scenario_in on plan_scenario (partnership_id, changed_at desc);

create table plan_projection (
  scenario_id uuid primary key references plan_scenario on delete cascade,
  -- Of the scenario that was projected.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  engine integer not null,
  runs integer not null,
  seed bigint not null,
  rows json not null,
  together json not null,
  answers json not null,
  -- Of rows, together and answers as they are written: the same again for the same scenario, runs and seed.
  outcome_digest text not null check (outcome_digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  -- When it was worked out once more and came to the same; and when, if ever, to something else.
  same_again_at timestamptz,
  differed_at timestamptz
);

-- Who reads the partnership's plan: who reads its totals, and universities' co-ordinators.
create function reads_plan() returns boolean language sql stable parallel safe
begin atomic
  select reads_totals() or cardinality(my_universities()) > 0;
end;

-- A frozen scenario stays as it is, whoever asks; it may still be shared, or no longer.
create function keep_frozen() returns trigger language plpgsql as $$
begin
  if old.state = 'frozen' and (new.state, new.name, new.note, new.scenario::text, new.digest, new.runs, new.seed, new.service_id, new.remarks)
      is distinct from (old.state, old.name, old.note, old.scenario::text, old.digest, old.runs, old.seed, old.service_id, old.remarks) then
    raise exception 'a frozen scenario cannot be changed' using errcode = 'TD010';
  end if;
  return new;
end $$;
create trigger keep_frozen before update on plan_scenario for each row execute function keep_frozen();

alter table plan_scenario enable row level security;
alter table plan_scenario force row level security;
alter table plan_projection enable row level security;
alter table plan_projection force row level security;
create policy owner on plan_scenario to current_user using (true) with check (true);
create policy owner on plan_projection to current_user using (true) with check (true);
create policy system on plan_scenario to tandem_system using (here() is null or partnership_id = here())
  with check (here() is null or partnership_id = here());
create policy through_scenario on plan_projection to tandem_system
  using (exists (select from plan_scenario s where s.id = scenario_id)) with check (exists (select from plan_scenario s where s.id = scenario_id));
grant select, insert, update, delete on plan_scenario, plan_projection to tandem_system;

create policy reads on plan_scenario for select to tandem_app using (partnership_id = here()
  and case when service_id is null then central() or (shared and reads_plan()) else service_id = any (my_services()) end);
create policy adds on plan_scenario for insert to tandem_app with check (partnership_id = here() and made_by = me() and state = 'draft'
  and case when service_id is null then lead() else service_id = any (my_services()) end);
create policy changes on plan_scenario for update to tandem_app
  using (partnership_id = here() and case when service_id is null then lead() else service_id = any (my_services()) end)
  with check (partnership_id = here() and case when service_id is null then lead() else service_id = any (my_services()) end);
create policy removes on plan_scenario for delete to tandem_app using (partnership_id = here() and state = 'draft'
  and case when service_id is null then lead() else service_id = any (my_services()) end);
grant select, insert, delete on plan_scenario to tandem_app;
grant update (name, note, scenario, digest, runs, seed, state, shared, remarks, changed_at) on plan_scenario to tandem_app;

create policy reads on plan_projection for select to tandem_app
  using (exists (select from plan_scenario s where s.id = scenario_id));
grant select on plan_projection to tandem_app;
