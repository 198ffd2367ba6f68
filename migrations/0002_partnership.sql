-- The partnership and its partners. None of this is about people.

create table partnership (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(trim(name)) between 1 and 200),
  short_name text not null check (length(trim(short_name)) between 1 and 60),
  demonstration boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('local-authority', 'childrens-trust', 'nhs-trust', 'university', 'voluntary')),
  name text not null check (length(trim(name)) between 1 and 200),
  short_name text not null check (length(trim(short_name)) between 1 and 60),
  ukprn text check (ukprn ~ '^[0-9]{8}$'),
  created_at timestamptz not null default now()
);
create unique index organisation_name on organisation (lower(trim(name)));
create unique index organisation_ukprn on organisation (ukprn) where ukprn is not null;

create table service (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('children', 'adults')),
  name text not null check (length(trim(name)) between 1 and 200),
  unique (organisation_id, kind),
  unique (id, organisation_id)
);

create table team (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references service,
  name text not null check (length(trim(name)) between 1 and 200),
  outcode text
);
create unique index team_name on team (service_id, lower(trim(name)));

-- A place in the partnership for a period, held by an organisation (service_id empty) or by one of its services [E 7.1].
create table membership (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  organisation_id uuid not null references organisation,
  service_id uuid,
  tier text not null check (tier in ('primary', 'secondary')),
  starts date not null,
  ends date,
  check (ends is null or ends >= starts),
  foreign key (service_id, organisation_id) references service (id, organisation_id)
);
create index membership_of on membership (partnership_id, organisation_id);

-- Who asks: set by tandem_become at the start of every transaction, read by every policy.
create function me() returns uuid language sql stable parallel safe
  return nullif(current_setting('tandem.person', true), '')::uuid;
create function here() returns uuid language sql stable parallel safe
  return nullif(current_setting('tandem.partnership', true), '')::uuid;
-- The central team: partnership lead or practice consultant.
create function central() returns boolean language sql stable parallel safe
  return coalesce(current_setting('tandem.central', true), '') = 'yes';
create function lead() returns boolean language sql stable parallel safe
  return coalesce(current_setting('tandem.lead', true), '') = 'yes';
-- Universities of which one is placement co-ordinator; services of which one is employer lead.
create function my_universities() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('tandem.universities', true), ''), '{}')::uuid[];
create function my_services() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('tandem.services', true), ''), '{}')::uuid[];
create function my_organisations() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('tandem.organisations', true), ''), '{}')::uuid[];
-- Who allocates: the central team and the universities' co-ordinators.
create function allocator() returns boolean language sql stable parallel safe
  return central() or cardinality(my_universities()) > 0;
create function in_partnership(organisation uuid) returns boolean language sql stable parallel safe
begin atomic
  select exists (select from membership m where m.partnership_id = here() and m.organisation_id = organisation);
end;

alter table partnership enable row level security;
alter table partnership force row level security;
create policy owner on partnership to current_user using (true) with check (true);
create policy system on partnership to tandem_system using (here() is null or id = here()) with check (here() is null or id = here());
create policy reads on partnership for select to tandem_app using (id = here());
create policy changes on partnership for update to tandem_app using (id = here() and lead()) with check (id = here());
grant select, update on partnership to tandem_app;
grant select, insert, update on partnership to tandem_system;

alter table membership enable row level security;
alter table membership force row level security;
create policy owner on membership to current_user using (true) with check (true);
create policy system on membership to tandem_system using (here() is null or partnership_id = here()) with check (here() is null or partnership_id = here());
create policy reads on membership for select to tandem_app using (partnership_id = here());
create policy adds on membership for insert to tandem_app with check (partnership_id = here() and lead());
create policy changes on membership for update to tandem_app using (partnership_id = here() and lead()) with check (partnership_id = here());
grant select, insert, update on membership to tandem_app, tandem_system;

-- Organisations, services and teams are the same in every partnership that they belong to.
alter table organisation enable row level security;
alter table organisation force row level security;
create policy owner on organisation to current_user using (true) with check (true);
create policy system on organisation to tandem_system using (true) with check (true);
create policy reads on organisation for select to tandem_app using (lead() or in_partnership(id));
create policy adds on organisation for insert to tandem_app with check (lead());
create policy changes on organisation for update to tandem_app using (lead() and in_partnership(id)) with check (true);
grant select, insert, update on organisation to tandem_app, tandem_system;

alter table service enable row level security;
alter table service force row level security;
create policy owner on service to current_user using (true) with check (true);
create policy system on service to tandem_system using (true) with check (true);
create policy reads on service for select to tandem_app using (in_partnership(organisation_id));
create policy adds on service for insert to tandem_app with check (lead() and in_partnership(organisation_id));
create policy changes on service for update to tandem_app using (lead() and in_partnership(organisation_id)) with check (in_partnership(organisation_id));
grant select, insert, update on service to tandem_app, tandem_system;

alter table team enable row level security;
alter table team force row level security;
create policy owner on team to current_user using (true) with check (true);
create policy system on team to tandem_system using (true) with check (true);
create policy reads on team for select to tandem_app
  using (exists (select from service s where s.id = service_id));
create policy adds on team for insert to tandem_app
  with check ((allocator() or service_id = any (my_services())) and exists (select from service s where s.id = service_id));
create policy changes on team for update to tandem_app
  using (central() or service_id = any (my_services())) with check (exists (select from service s where s.id = service_id));
grant select, insert, update on team to tandem_app, tandem_system;
