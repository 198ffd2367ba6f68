-- People, and the roles they hold. An account (0004) belongs to a person who is already here.

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(trim(name)) between 1 and 200),
  email text check (email = lower(trim(email)) and position('@' in email) > 1),
  created_at timestamptz not null default now(),
  erased_at timestamptz
);
create unique index person_email on person (email) where email is not null;

create table role_held (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  partnership_id uuid not null references partnership,
  role text not null check (role in ('partnership-lead', 'practice-consultant', 'university-co-ordinator', 'employer-lead',
    'practice-educator', 'student', 'board-member', 'evaluator')),
  organisation_id uuid references organisation,
  service_id uuid,
  starts date not null default current_date,
  ends date,
  check (ends is null or ends >= starts),
  check (role not in ('university-co-ordinator', 'employer-lead') or organisation_id is not null),
  foreign key (service_id, organisation_id) references service (id, organisation_id)
);
create index role_held_by on role_held (person_id);
create index role_held_in on role_held (partnership_id);
create unique index role_held_once on role_held (person_id, partnership_id, role, coalesce(organisation_id, person_id), coalesce(service_id, person_id))
  where ends is null;

-- A student is a person on a programme of a university. Needs and declared interests are apart, with the profile (0007).
create table student (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  person_id uuid not null references person,
  provider_id uuid not null references organisation,
  reference text not null check (length(trim(reference)) between 1 and 100),
  programme text not null check (length(trim(programme)) between 1 and 100),
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  unique (partnership_id, reference),
  unique (id, partnership_id)
);
create index student_person on student (person_id);
create index student_provider on student (provider_id);

-- Called first in every transaction: says who asks, in which partnership, and what that lets the policies see.
-- Returns the name and the roles, so that one round trip begins a request. Unknown or erased people become nobody.
create function tandem_become(who uuid, partnership uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held jsonb;
  result jsonb;
begin
  select jsonb_build_object('name', p.name, 'email', p.email) into result from person p where p.id = who and p.erased_at is null;
  if result is null then
    who := null;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'partnershipId', r.partnership_id, 'organisationId', r.organisation_id,
      'serviceId', r.service_id) order by r.starts, r.role, r.id), '[]')
    into held from role_held r
    where r.person_id = who and r.starts <= current_date and (r.ends is null or r.ends >= current_date);
  if partnership is null then
    partnership := (held -> 0 ->> 'partnershipId')::uuid;
  elsif not exists (select from jsonb_array_elements(held) h where (h ->> 'partnershipId')::uuid = partnership) then
    partnership := null;
  end if;
  perform set_config('tandem.person', coalesce(who::text, ''), true);
  perform set_config('tandem.partnership', coalesce(partnership::text, ''), true);
  perform set_config('tandem.lead', case when exists (select from jsonb_array_elements(held) h
    where (h ->> 'partnershipId')::uuid = partnership and h ->> 'role' = 'partnership-lead') then 'yes' else '' end, true);
  perform set_config('tandem.central', case when exists (select from jsonb_array_elements(held) h
    where (h ->> 'partnershipId')::uuid = partnership and h ->> 'role' in ('partnership-lead', 'practice-consultant')) then 'yes' else '' end, true);
  perform set_config('tandem.universities', coalesce((select array_agg(h ->> 'organisationId')::text from jsonb_array_elements(held) h
    where (h ->> 'partnershipId')::uuid = partnership and h ->> 'role' = 'university-co-ordinator'), '{}'), true);
  perform set_config('tandem.organisations', coalesce((select array_agg(h ->> 'organisationId')::text from jsonb_array_elements(held) h
    where (h ->> 'partnershipId')::uuid = partnership and h ->> 'role' = 'employer-lead'), '{}'), true);
  perform set_config('tandem.services', coalesce((select array_agg(s.id)::text from service s where exists (
    select from jsonb_array_elements(held) h where (h ->> 'partnershipId')::uuid = partnership and h ->> 'role' = 'employer-lead'
      and (h ->> 'organisationId')::uuid = s.organisation_id and coalesce((h ->> 'serviceId')::uuid, s.id) = s.id)), '{}'), true);
  return coalesce(result, '{}') || jsonb_build_object('personId', who, 'partnershipId', partnership, 'roles', held,
    'partnershipName', (select p.name from partnership p where p.id = partnership),
    'demonstration', (select p.demonstration from partnership p where p.id = partnership));
end $$;
revoke all on function tandem_become(uuid, uuid) from public;
grant execute on function tandem_become(uuid, uuid) to tandem_app, tandem_accounts, tandem_system;

alter table role_held enable row level security;
alter table role_held force row level security;
create policy owner on role_held to current_user using (true) with check (true);
create policy accounts on role_held for select to tandem_accounts using (true);
create policy system on role_held to tandem_system using (here() is null or partnership_id = here()) with check (here() is null or partnership_id = here());
create policy reads on role_held for select to tandem_app using (person_id = me() or (partnership_id = here() and central()));
create policy adds on role_held for insert to tandem_app with check (partnership_id = here() and lead());
create policy changes on role_held for update to tandem_app using (partnership_id = here() and lead()) with check (partnership_id = here());
grant select, insert, update on role_held to tandem_app;
grant select on role_held to tandem_accounts;
grant select, insert, update, delete on role_held to tandem_system;

-- Providers and educators see a student once they are placed with them: 0007 adds that policy.
alter table student enable row level security;
alter table student force row level security;
create policy owner on student to current_user using (true) with check (true);
create policy system on student to tandem_system using (here() is null or partnership_id = here()) with check (here() is null or partnership_id = here());
create policy reads on student for select to tandem_app
  using (partnership_id = here() and (central() or provider_id = any (my_universities()) or person_id = me()));
create policy adds on student for insert to tandem_app
  with check (partnership_id = here() and (central() or provider_id = any (my_universities())) and in_partnership(provider_id));
create policy changes on student for update to tandem_app
  using (partnership_id = here() and (central() or provider_id = any (my_universities()))) with check (partnership_id = here());
grant select, insert, update on student to tandem_app;
grant select, insert, update, delete on student to tandem_system;
