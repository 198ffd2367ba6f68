-- Rights that went further than anything Tandem does with them.

-- Before anybody is known, only those people are seen who can sign in, are invited, or are personas of a demonstration.
drop policy accounts on person;
create policy accounts on person for select to tandem_accounts using (
  exists (select from account_user u where u.person_id = person.id) or exists (select from invitation i where i.person_id = person.id)
  or exists (select from demonstration_persona d where d.person_id = person.id));
drop policy accounts on role_held;
create policy accounts on role_held for select to tandem_accounts using (
  exists (select from account_user u where u.person_id = role_held.person_id)
  or exists (select from invitation i where i.person_id = role_held.person_id)
  or exists (select from demonstration_persona d where d.person_id = role_held.person_id));

-- A lead may invite somebody whom another partnership knows, but not change their name or address: whoever can move the
-- address of somebody without an account can open it in their name.
create function known_elsewhere(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from role_held r where r.person_id = who and r.partnership_id <> here())
    or exists (select from student s where s.person_id = who and s.partnership_id <> here())
    or exists (select from educator e where e.person_id = who and e.partnership_id <> here())
    or exists (select from invitation i where i.person_id = who and i.partnership_id <> here());
$$;
revoke all on function known_elsewhere(uuid) from public;
grant execute on function known_elsewhere(uuid) to tandem_app;
drop policy changes_invited on person;
create policy changes_invited on person for update to tandem_app
  using (lead() and exists (select from invitation i where i.person_id = person.id) and not known_elsewhere(id)) with check (true);
drop policy changes on person;
create policy changes on person for update to tandem_app using (
  id = me()
  or (allocator() and (exists (select from student s where s.person_id = person.id) or exists (select from educator e where e.person_id = person.id)))
  or exists (select from educator e where e.person_id = person.id and e.service_id = any (my_services()))
  or (lead() and exists (select from role_held r where r.person_id = person.id) and not known_elsewhere(id)))
  with check (true);

-- Of these rows the pages change so much and no more. Erasing a person is for whoever runs Tandem, and so is saying that a
-- partnership is a demonstration.
revoke update on person, partnership, role_held, invitation from tandem_app;
grant update (name, email) on person to tandem_app;
grant update (name, short_name, settings) on partnership to tandem_app;
grant update (starts, ends) on role_held to tandem_app;
grant update (withdrawn_at) on invitation to tandem_app;

-- What one may change one may not hand to somebody else.
drop policy changes on team;
create policy changes on team for update to tandem_app using (central() or service_id = any (my_services()))
  with check ((central() or service_id = any (my_services())) and exists (select from service s where s.id = service_id));
drop policy changes on student;
create policy changes on student for update to tandem_app
  using (partnership_id = here() and (central() or provider_id = any (my_universities())))
  with check (partnership_id = here() and (central() or provider_id = any (my_universities())) and in_partnership(provider_id));

-- As before, but an assessor who has left stands in the way as well (TD003).
create or replace function accept_run(wanted uuid) returns table (student_id uuid, provider_id uuid, organisation_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  accepting run%rowtype;
begin
  if me() is null or not allocator() then
    raise exception 'only those who allocate accept a run' using errcode = '42501';
  end if;
  select * into accepting from run where run.id = wanted and run.partnership_id = here() and run.state = 'done' for update;
  if not found then
    raise exception 'no run to accept' using errcode = 'TD001';
  end if;
  if exists (select from run where run.round_id = accepting.round_id and run.accepted_at is not null) then
    raise exception 'another run is accepted' using errcode = 'TD002';
  end if;
  if exists (select from match m join profile p on p.id = m.profile_id join student s on s.id = p.student_id
      join offer o on o.id = m.offer_id join educator e on e.id = m.educator_id left join educator a on a.id = m.assessor_id
      where m.run_id = wanted and (p.withdrawn_at is not null or s.withdrawn_at is not null or o.withdrawn_at is not null
        or e.left_at is not null or a.left_at is not null)) then
    raise exception 'the run names somebody withdrawn' using errcode = 'TD003';
  end if;
  update run set accepted_at = now(), accepted_by = me() where run.id = wanted;
  return query
    with placed as (
      insert into placement (partnership_id, round_id, run_id, profile_id, student_id, offer_id, organisation_id, service_id,
        educator_id, educator_role, assessor_id, statutory, stage, explanation, starts, ends)
      select r.partnership_id, m.round_id, m.run_id, m.profile_id, p.student_id, m.offer_id, o.organisation_id, o.service_id,
        m.educator_id, m.educator_role, m.assessor_id, m.statutory, p.stage, m.explanation_for_provider, r.starts, r.ends
      from match m join round r on r.id = m.round_id join profile p on p.id = m.profile_id join offer o on o.id = m.offer_id
      where m.run_id = wanted
      returning student_id, organisation_id)
    select placed.student_id, s.provider_id, placed.organisation_id from placed join student s on s.id = placed.student_id;
end $$;
