-- A round of placements: what students ask for, what teams offer, promises, runs of the allocation and what came of them.

create table round (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  name text not null check (length(trim(name)) between 1 and 200),
  academic_year text not null check (academic_year ~ '^[0-9]{4}-[0-9]{2}$'),
  tranche text not null check (length(trim(tranche)) between 1 and 200),
  allocation_day date,
  starts date not null,
  ends date not null,
  -- The policy of allocation.md, in the engine's own keys.
  policy jsonb not null,
  created_at timestamptz not null default now(),
  check (ends > starts),
  unique (id, partnership_id)
);
create index round_of on round (partnership_id, starts);
create unique index round_name on round (partnership_id, lower(trim(name)));

-- What one student asks for in one round.
create table profile (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  student_id uuid not null,
  stage text not null check (stage in ('first', 'final', 'contrasting')),
  preferred_areas text[] not null default '{}',
  home_outcode text not null,
  drives boolean not null,
  max_travel_km double precision check (max_travel_km >= 0),
  earlier_service text check (earlier_service in ('children', 'adults')),
  earlier_statutory boolean,
  earlier_organisation text,
  required_organisation text,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  unique (round_id, student_id),
  unique (id, round_id),
  foreign key (round_id, partnership_id) references round (id, partnership_id),
  foreign key (student_id, partnership_id) references student (id, partnership_id)
);
create index profile_student on profile (student_id);

-- Special-category data, apart from the profile: access needs and declared interests. Erased after the placement.
create table profile_guarded (
  profile_id uuid primary key references profile on delete cascade,
  needs text[] not null default '{}',
  -- `Organisation` or `Organisation/Team`.
  excluded text[] not null default '{}',
  erased_at timestamptz
);

create table offer (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  reference text not null check (length(trim(reference)) between 1 and 100),
  organisation_id uuid not null references organisation,
  service_id uuid not null,
  team_id uuid not null references team,
  area text not null check (length(trim(area)) between 1 and 200),
  statutory boolean not null,
  -- The three limbs of a statutory placement [E 4.7]; empty where only the answer is known.
  limb_setting boolean,
  limb_work boolean,
  limb_records boolean,
  places integer not null check (places between 1 and 1000),
  stages text[] not null check (cardinality(stages) > 0 and stages <@ '{first,final,contrasting}'),
  outcode text not null,
  driver_required boolean not null,
  provides text[] not null default '{}',
  educator_id uuid references educator,
  on_site_supervisor boolean not null,
  partner boolean not null default true,
  nqsw_vacancies integer check (nqsw_vacancies >= 0),
  withdrawn_at timestamptz,
  withdrawn_because text,
  created_at timestamptz not null default now(),
  unique (round_id, reference),
  unique (id, round_id),
  check (limb_setting is null or limb_work is null or limb_records is null or statutory = (limb_setting and limb_work and limb_records)),
  foreign key (round_id, partnership_id) references round (id, partnership_id),
  foreign key (service_id, organisation_id) references service (id, organisation_id)
);
create index offer_service on offer (service_id);
create index offer_educator on offer (educator_id) where educator_id is not null;

create table pin (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  profile_id uuid not null,
  offer_id uuid not null,
  educator_id uuid references educator,
  kind text not null check (kind in ('must', 'never')),
  made_by uuid references person,
  made_at timestamptz not null default now(),
  foreign key (round_id, partnership_id) references round (id, partnership_id),
  foreign key (profile_id, round_id) references profile (id, round_id) on delete cascade,
  foreign key (offer_id, round_id) references offer (id, round_id)
);
create unique index pin_once on pin (profile_id, offer_id, coalesce(educator_id, profile_id), kind);
create unique index pin_one_promise on pin (profile_id) where kind = 'must';
create index pin_round on pin (round_id);

create table run (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  number integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'clash', 'cancelled', 'failed')),
  progress double precision not null default 0,
  doing text not null default '',
  asked_by uuid references person,
  asked_at timestamptz not null default now(),
  finished_at timestamptz,
  policy jsonb not null,
  -- The pins that this run kept: [{profileId, offerId, educatorId, kind}].
  pins jsonb not null default '[]',
  -- Objectives, bottlenecks, counts, solver: no personal data.
  summary jsonb,
  proven boolean,
  -- A clash in words, or why it failed.
  message text,
  accepted_at timestamptz,
  accepted_by uuid references person,
  unique (round_id, number),
  unique (id, round_id),
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or state = 'done'),
  foreign key (round_id, partnership_id) references round (id, partnership_id)
);
create unique index run_accepted on run (round_id) where accepted_at is not null;

-- Fingerprints of what a run was computed from, field by field (keyed digests, no values), to say later what changed.
create table run_input (
  run_id uuid not null references run on delete cascade,
  kind text not null check (kind in ('student', 'offer', 'educator')),
  record_id uuid not null,
  fields jsonb not null,
  primary key (run_id, kind, record_id)
);

-- One student matched to one offer with one educator by one run: seen by those who allocate.
create table match (
  run_id uuid not null,
  round_id uuid not null,
  profile_id uuid not null,
  offer_id uuid not null,
  educator_id uuid not null references educator,
  educator_role text not null check (educator_role in ('on-site', 'off-site', 'independent')),
  assessor_id uuid references educator,
  travel_km double precision not null,
  travel_approximate boolean not null,
  preference_rank integer,
  statutory boolean not null,
  explanation text not null,
  explanation_for_provider text not null,
  primary key (run_id, profile_id),
  foreign key (run_id, round_id) references run (id, round_id) on delete cascade,
  foreign key (profile_id, round_id) references profile (id, round_id) on delete cascade,
  foreign key (offer_id, round_id) references offer (id, round_id)
);
create index match_profile on match (profile_id);

create table waiting (
  run_id uuid not null,
  round_id uuid not null,
  profile_id uuid not null,
  reason text not null check (reason in ('no-offer', 'no-educator', 'contested', 'pinned-out')),
  explanation text not null,
  blocking jsonb not null,
  helps jsonb not null,
  primary key (run_id, profile_id),
  foreign key (run_id, round_id) references run (id, round_id) on delete cascade,
  foreign key (profile_id, round_id) references profile (id, round_id) on delete cascade
);

-- What an accepted run hands to students, educators and organisations.
create table placement (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  run_id uuid not null references run,
  profile_id uuid not null,
  student_id uuid not null references student,
  offer_id uuid not null,
  organisation_id uuid not null references organisation,
  service_id uuid not null references service,
  educator_id uuid not null references educator,
  educator_role text not null check (educator_role in ('on-site', 'off-site', 'independent')),
  assessor_id uuid references educator,
  statutory boolean not null,
  explanation text not null,
  starts date not null,
  ends date not null,
  created_at timestamptz not null default now(),
  unique (round_id, profile_id),
  foreign key (round_id, partnership_id) references round (id, partnership_id),
  foreign key (profile_id, round_id) references profile (id, round_id),
  foreign key (offer_id, round_id) references offer (id, round_id)
);
create index placement_student on placement (student_id);
create index placement_service on placement (service_id);
create index placement_educator on placement (educator_id);
create index placement_assessor on placement (assessor_id);

-- Educator ids that are mine. Definer, because policies of educator and placement would otherwise call each other.
create function my_educators() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(e.id), '{}') from educator e where e.person_id = me() and e.partnership_id = here();
$$;
create function my_students() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}') from student s where s.person_id = me() and s.partnership_id = here();
$$;
revoke all on function my_educators(), my_students() from public;
grant execute on function my_educators(), my_students() to tandem_app, tandem_system;

do $$
declare
  name text;
begin
  foreach name in array array['educator', 'round', 'profile', 'offer', 'pin', 'run', 'placement'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('create policy system on %I to tandem_system using (here() is null or partnership_id = here()) with check (here() is null or partnership_id = here())', name);
    execute format('grant select, insert, update, delete on %I to tandem_system', name);
  end loop;
  -- Rows of these belong to a run or a profile, which says whose partnership they are of.
  foreach name in array array['run_input', 'match', 'waiting', 'profile_guarded'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to tandem_system', name);
  end loop;
  foreach name in array array['run_input', 'match', 'waiting'] loop
    execute format('create policy system on %I to tandem_system using (exists (select from run where run.id = run_id)) with check (exists (select from run where run.id = run_id))', name);
  end loop;
end $$;
create policy system on profile_guarded to tandem_system
  using (exists (select from profile p where p.id = profile_id)) with check (exists (select from profile p where p.id = profile_id));

-- Placement: the central team, the student's university, the providing service, the student, the educator and assessor.
create policy reads on placement for select to tandem_app using (
  partnership_id = here() and (central() or service_id = any (my_services()) or student_id = any ((select my_students())::uuid[])
    or educator_id = any ((select my_educators())::uuid[]) or assessor_id = any ((select my_educators())::uuid[])
    or exists (select from student s where s.id = student_id and s.provider_id = any (my_universities()))));
create policy adds on placement for insert to tandem_app with check (partnership_id = here() and allocator());
create policy removes on placement for delete to tandem_app using (partnership_id = here() and allocator());
grant select, insert, delete on placement to tandem_app;

-- A student placed with a service, or with an educator, is known to them: by a function, so that policies do not circle.
create function placed_with_me(student uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from placement p where p.student_id = student and p.partnership_id = here() and (p.service_id = any (my_services())
    or p.educator_id = any (my_educators()) or p.assessor_id = any (my_educators())));
$$;
create function educates_me(educator uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from placement p where p.partnership_id = here() and (p.educator_id = educator or p.assessor_id = educator)
    and (p.student_id = any (my_students()) or p.service_id = any (my_services())));
$$;
create function hosts_me(offer uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from placement p where p.offer_id = offer and p.partnership_id = here() and (p.student_id = any (my_students())
    or p.educator_id = any (my_educators()) or p.assessor_id = any (my_educators())));
$$;
revoke all on function placed_with_me(uuid), educates_me(uuid), hosts_me(uuid) from public;
grant execute on function placed_with_me(uuid), educates_me(uuid), hosts_me(uuid) to tandem_app, tandem_system;

create policy reads_placed on student for select to tandem_app using (partnership_id = here() and not allocator() and placed_with_me(id));

create policy reads on educator for select to tandem_app using (
  partnership_id = here() and (allocator() or service_id = any (my_services()) or person_id = me() or educates_me(id)));
create policy adds on educator for insert to tandem_app with check (partnership_id = here() and (allocator() or service_id = any (my_services())));
create policy changes on educator for update to tandem_app
  using (partnership_id = here() and (allocator() or service_id = any (my_services())))
  with check (partnership_id = here() and (allocator() or service_id = any (my_services())));
grant select, insert, update on educator to tandem_app;

create policy reads on round for select to tandem_app using (partnership_id = here());
create policy adds on round for insert to tandem_app with check (partnership_id = here() and allocator());
create policy changes on round for update to tandem_app using (partnership_id = here() and allocator()) with check (partnership_id = here());
grant select, insert, update on round to tandem_app;

-- A profile is the student's and those who place: providers see the placement, not what was asked for.
create policy reads on profile for select to tandem_app using (
  partnership_id = here() and (central() or student_id = any ((select my_students())::uuid[])
    or (allocator() and exists (select from student s where s.id = student_id))));
create policy adds on profile for insert to tandem_app
  with check (partnership_id = here() and allocator() and exists (select from student s where s.id = student_id));
create policy changes on profile for update to tandem_app
  using (partnership_id = here() and allocator() and exists (select from student s where s.id = student_id)) with check (partnership_id = here());
grant select, insert, update on profile to tandem_app;

create policy reads on profile_guarded for select to tandem_app using (exists (select from profile p where p.id = profile_id));
create policy adds on profile_guarded for insert to tandem_app with check (allocator() and exists (select from profile p where p.id = profile_id));
create policy changes on profile_guarded for update to tandem_app
  using (allocator() and exists (select from profile p where p.id = profile_id)) with check (allocator());
grant select, insert, update on profile_guarded to tandem_app;

create policy reads on offer for select to tandem_app using (
  partnership_id = here() and (allocator() or service_id = any (my_services()) or hosts_me(id)));
create policy adds on offer for insert to tandem_app with check (partnership_id = here() and (allocator() or service_id = any (my_services())));
create policy changes on offer for update to tandem_app
  using (partnership_id = here() and (allocator() or service_id = any (my_services())))
  with check (partnership_id = here() and (allocator() or service_id = any (my_services())));
grant select, insert, update on offer to tandem_app;

create policy reads on pin for select to tandem_app using (partnership_id = here() and allocator() and exists (select from profile p where p.id = profile_id));
create policy adds on pin for insert to tandem_app
  with check (partnership_id = here() and allocator() and made_by = me() and exists (select from profile p where p.id = profile_id));
create policy removes on pin for delete to tandem_app using (partnership_id = here() and allocator() and exists (select from profile p where p.id = profile_id));
grant select, insert, delete on pin to tandem_app;

create policy reads on run for select to tandem_app using (partnership_id = here() and allocator());
create policy adds on run for insert to tandem_app with check (partnership_id = here() and allocator() and asked_by = me());
create policy changes on run for update to tandem_app using (partnership_id = here() and allocator()) with check (partnership_id = here());
grant select, insert, update on run to tandem_app;

create policy reads on run_input for select to tandem_app using (exists (select from run where run.id = run_id));
grant select on run_input to tandem_app;
create policy reads on match for select to tandem_app using (allocator() and exists (select from profile p where p.id = profile_id));
grant select on match to tandem_app;
create policy reads on waiting for select to tandem_app using (allocator() and exists (select from profile p where p.id = profile_id));
grant select on waiting to tandem_app;

-- A person is seen by whoever may see a record of theirs.
alter table person enable row level security;
alter table person force row level security;
create policy owner on person to current_user using (true) with check (true);
create policy system on person to tandem_system using (true) with check (true);
create policy accounts on person for select to tandem_accounts using (true);
create policy reads on person for select to tandem_app using (
  id = me() or exists (select from student s where s.person_id = person.id) or exists (select from educator e where e.person_id = person.id)
  or exists (select from role_held r where r.person_id = person.id));
create policy adds on person for insert to tandem_app with check (allocator() or cardinality(my_services()) > 0);
create policy changes on person for update to tandem_app using (
  id = me()
  or (allocator() and (exists (select from student s where s.person_id = person.id) or exists (select from educator e where e.person_id = person.id)))
  or exists (select from educator e where e.person_id = person.id and e.service_id = any (my_services()))
  or (lead() and exists (select from role_held r where r.person_id = person.id)))
  with check (true);
grant select, insert, update on person to tandem_app;
grant select on person to tandem_accounts;
grant select, insert, update on person to tandem_system;
