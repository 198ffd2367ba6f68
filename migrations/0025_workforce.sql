-- Workforce returns. A service's figures and records are its own: nobody else's session reads them, not the lead's either. What
-- others see are totals, made by the system, protected, and kept as they were shown.

-- The key under which an organisation's people get pseudonyms; without it nobody is found again in another return.
create table workforce_key (
  organisation_id uuid primary key references organisation,
  key bytea not null check (octet_length(key) = 32),
  made_at timestamptz not null default now()
);

create table workforce_return (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  organisation_id uuid not null,
  service_id uuid not null,
  -- In which the census year ends.
  year integer not null check (year between 2010 and 2100),
  source text not null check (source in ('census', 'adults', 'template')),
  files text[] not null,
  authority text,
  -- A draft is what somebody looks at before keeping it.
  state text not null check (state in ('draft', 'kept', 'replaced', 'withdrawn')),
  workers integer not null check (workers >= 0),
  rules_broken integer not null check (rules_broken >= 0),
  -- Sums only (engines/workforce/figures).
  figures jsonb not null,
  warnings jsonb not null default '[]',
  -- Of the files, to know the same return again.
  digest bytea not null,
  sent_by uuid not null references person,
  sent_at timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (service_id, organisation_id) references service (id, organisation_id)
);
create unique index workforce_return_kept on workforce_return (partnership_id, service_id, year) where state = 'kept';
create unique index workforce_return_draft on workforce_return (partnership_id, service_id, sent_by) where state = 'draft';

-- What links the returns of one organisation: a pseudonym, and nothing by which a person could be known.
create table workforce_record (
  return_id uuid not null references workforce_return on delete cascade,
  position integer not null,
  person bytea,
  standing text check (standing in ('in-post', 'leaver', 'agency', 'gone')),
  role text,
  started date,
  ended date,
  origin text,
  primary key (return_id, position)
);

-- Rules that a return breaks. The values are there while it is a draft; they go when it is kept.
create table workforce_fault (
  return_id uuid not null references workforce_return on delete cascade,
  number integer not null,
  file text not null,
  position integer,
  field text not null,
  value text not null,
  rule text not null,
  primary key (return_id, number)
);

-- What a service lets others see of its figures: part of the totals, or nothing. Totals, where it has not said.
create table workforce_sharing (
  partnership_id uuid not null references partnership,
  service_id uuid not null references service,
  shares text not null check (shares in ('totals', 'nothing')),
  set_by uuid not null references person,
  set_at timestamptz not null default now(),
  primary key (partnership_id, service_id)
);

-- Totals over a partnership's services as they were shown, edition by edition; an edition once shown stays.
create table workforce_total (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  service_kind text not null check (service_kind in ('children', 'adults')),
  year integer not null,
  edition integer not null,
  services uuid[] not null,
  shown jsonb not null,
  made_at timestamptz not null default now(),
  unique (partnership_id, service_kind, year, edition)
);

-- What a total was made of, for the system alone: the next edition is held against it.
create table workforce_total_source (
  total_id uuid primary key references workforce_total on delete cascade,
  contributions jsonb not null
);

-- Who looked at figures that a service is in, and on which days.
create table workforce_look (
  partnership_id uuid not null references partnership,
  service_id uuid not null references service,
  person_id uuid not null references person,
  looked_on date not null default current_date,
  page text not null check (page in ('own', 'partnership')),
  primary key (partnership_id, service_id, person_id, looked_on, page)
);

-- Statistics that the DfE published, edition by edition. None of this is about people whom anyone could know.
create table published_edition (
  partnership_id uuid not null references partnership,
  edition integer not null,
  file text not null,
  content jsonb not null,
  loaded_by uuid not null references person,
  loaded_at timestamptz not null default now(),
  primary key (partnership_id, edition)
);

-- Who reads a partnership's totals: the central team, employers' leads, the board and the evaluator.
create function reads_totals() returns boolean language sql stable parallel safe
begin atomic
  select central() or cardinality(my_services()) > 0 or exists (select from role_held r
    where r.person_id = me() and r.partnership_id = here() and r.role in ('board-member', 'evaluator')
      and r.starts <= current_date and (r.ends is null or r.ends >= current_date));
end;

-- From which services a return is there, how old it is, and whether the totals may hold it; not what is in it.
create function workforce_sent() returns table (service_id uuid, year integer, source text, sent_at timestamptz, shared boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.service_id, r.year, r.source, r.sent_at, coalesce(s.shares, 'totals') = 'totals'
    from workforce_return r left join workforce_sharing s using (partnership_id, service_id)
    where r.partnership_id = here() and r.state = 'kept' and (central() or r.service_id = any (my_services()));
$$;
revoke all on function workforce_sent() from public;
grant execute on function workforce_sent() to tandem_app;

do $$
declare
  name text;
begin
  foreach name in array array['workforce_key', 'workforce_return', 'workforce_record', 'workforce_fault', 'workforce_sharing',
      'workforce_total', 'workforce_total_source', 'workforce_look', 'published_edition'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to tandem_system', name);
  end loop;
  foreach name in array array['workforce_return', 'workforce_sharing', 'workforce_total', 'workforce_look', 'published_edition'] loop
    execute format('create policy system on %I to tandem_system using (here() is null or partnership_id = here())
      with check (here() is null or partnership_id = here())', name);
  end loop;
  foreach name in array array['workforce_record', 'workforce_fault'] loop
    execute format('create policy through_return on %I to tandem_app, tandem_system
      using (exists (select from workforce_return r where r.id = return_id))
      with check (exists (select from workforce_return r where r.id = return_id))', name);
    execute format('grant select, insert, update, delete on %I to tandem_app', name);
  end loop;
end $$;

create policy system on workforce_key to tandem_system using (true) with check (true);
create policy reads on workforce_key for select to tandem_app using (organisation_id = any (my_organisations()));
create policy adds on workforce_key for insert to tandem_app with check (organisation_id = any (my_organisations()));
grant select, insert on workforce_key to tandem_app;

create policy reads on workforce_return for select to tandem_app
  using (partnership_id = here() and service_id = any (my_services()));
create policy adds on workforce_return for insert to tandem_app
  with check (partnership_id = here() and service_id = any (my_services()) and sent_by = me() and state = 'draft');
create policy changes on workforce_return for update to tandem_app
  using (partnership_id = here() and service_id = any (my_services()))
  with check (partnership_id = here() and service_id = any (my_services()));
create policy removes on workforce_return for delete to tandem_app
  using (partnership_id = here() and service_id = any (my_services()) and state = 'draft');
grant select, insert, delete on workforce_return to tandem_app;
grant update (state, ended_at) on workforce_return to tandem_app;

create policy reads on workforce_sharing for select to tandem_app
  using (partnership_id = here() and (central() or service_id = any (my_services())));
create policy adds on workforce_sharing for insert to tandem_app
  with check (partnership_id = here() and service_id = any (my_services()) and set_by = me());
create policy changes on workforce_sharing for update to tandem_app
  using (partnership_id = here() and service_id = any (my_services()))
  with check (partnership_id = here() and service_id = any (my_services()) and set_by = me());
grant select, insert, update on workforce_sharing to tandem_app;

create policy reads on workforce_total for select to tandem_app using (partnership_id = here() and reads_totals());
grant select on workforce_total to tandem_app;
create policy through_total on workforce_total_source to tandem_system
  using (exists (select from workforce_total t where t.id = total_id)) with check (exists (select from workforce_total t where t.id = total_id));

create policy reads on workforce_look for select to tandem_app using (partnership_id = here() and service_id = any (my_services()));
create policy adds on workforce_look for insert to tandem_app with check (partnership_id = here() and person_id = me());
grant select, insert on workforce_look to tandem_app;

create policy reads on published_edition for select to tandem_app using (partnership_id = here() and reads_totals());
create policy adds on published_edition for insert to tandem_app with check (partnership_id = here() and lead() and loaded_by = me());
create policy changes on published_edition for update to tandem_app
  using (partnership_id = here() and lead()) with check (partnership_id = here() and lead() and loaded_by = me());
grant select, insert, update on published_edition to tandem_app;
