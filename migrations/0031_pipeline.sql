-- The pipeline from admission to employment: counts of students, graduates and NQSWs by service or university and year. A row is
-- seen by those who answer for its service or university and by the lead, who sends rows for all; others see totals, made by the
-- system, protected, and kept as they were shown.
create table pipeline_row (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  kind text not null check (kind in ('conversion', 'destinations', 'programmes')),
  organisation_id uuid not null references organisation,
  service_id uuid,
  -- In which the academic year ends.
  year integer not null check (year between 2000 and 2100),
  -- What it is of, within its kind, organisation and year: programme and step, or programme and destination.
  about text not null default '',
  figures jsonb not null,
  source text not null check (length(trim(source)) between 1 and 200),
  as_at date not null,
  entered_by uuid not null references person,
  entered_at timestamptz not null default now(),
  check ((kind = 'conversion') = (service_id is not null)),
  foreign key (service_id, organisation_id) references service (id, organisation_id),
  unique nulls not distinct (partnership_id, kind, organisation_id, service_id, year, about)
);

-- A file on its way in: what was read of it, to be looked at before anything is changed.
create table pipeline_draft (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  made_by uuid not null references person,
  made_at timestamptz not null default now(),
  file text not null,
  kind text not null check (kind in ('conversion', 'destinations', 'programmes')),
  -- Rows that can be used; every row as it stood; what is wrong with the others.
  content jsonb not null,
  unique (partnership_id, made_by)
);

create table pipeline_total (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  kind text not null check (kind in ('conversion', 'destinations', 'programmes')),
  edition integer not null,
  shown jsonb not null,
  made_at timestamptz not null default now(),
  unique (partnership_id, kind, edition)
);

-- What a total was made of, for the system alone: the next edition is held against it.
create table pipeline_total_source (
  total_id uuid primary key references pipeline_total on delete cascade,
  content jsonb not null
);

do $$
declare
  name text;
begin
  foreach name in array array['pipeline_row', 'pipeline_draft', 'pipeline_total', 'pipeline_total_source'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to tandem_system', name);
  end loop;
  foreach name in array array['pipeline_row', 'pipeline_draft', 'pipeline_total'] loop
    execute format('create policy system on %I to tandem_system using (here() is null or partnership_id = here())
      with check (here() is null or partnership_id = here())', name);
  end loop;
end $$;

-- A service's rows are its lead's, a university's its co-ordinators'; the partnership's lead answers for all.
create function my_pipeline(organisation uuid, service uuid) returns boolean language sql stable parallel safe
  return lead() or service = any (my_services()) or (service is null and organisation = any (my_universities()));

create policy reads on pipeline_row for select to tandem_app
  using (partnership_id = here() and my_pipeline(organisation_id, service_id));
create policy adds on pipeline_row for insert to tandem_app
  with check (partnership_id = here() and my_pipeline(organisation_id, service_id) and in_partnership(organisation_id) and entered_by = me());
create policy changes on pipeline_row for update to tandem_app
  using (partnership_id = here() and my_pipeline(organisation_id, service_id))
  with check (partnership_id = here() and my_pipeline(organisation_id, service_id) and entered_by = me());
create policy removes on pipeline_row for delete to tandem_app
  using (partnership_id = here() and my_pipeline(organisation_id, service_id));
grant select, insert, delete on pipeline_row to tandem_app;
grant update (figures, source, as_at, entered_by, entered_at) on pipeline_row to tandem_app;

create policy own on pipeline_draft to tandem_app
  using (partnership_id = here() and made_by = me()) with check (partnership_id = here() and made_by = me());
grant select, insert, delete on pipeline_draft to tandem_app;

-- Who plans with the totals: whoever reads those of the workforce, and the universities' co-ordinators.
create policy reads on pipeline_total for select to tandem_app
  using (partnership_id = here() and (reads_totals() or cardinality(my_universities()) > 0));
grant select on pipeline_total to tandem_app;
create policy through_total on pipeline_total_source to tandem_system
  using (exists (select from pipeline_total t where t.id = total_id)) with check (exists (select from pipeline_total t where t.id = total_id));
