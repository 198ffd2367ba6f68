-- What happened to a service's own is told to whoever answers for that service, not to the lead of the employer's other one.

-- Empty where it concerns the whole organisation, or no employer.
alter table event add column service_id uuid references service;
update event set service_id = offer.service_id from offer where offer.id = event.subject_id;
update event set service_id = educator.service_id from educator where educator.id = event.subject_id;

drop policy reads on event;
create policy reads on event for select to tandem_app using (
  partnership_id = here() and (central() or actor_id = me() or (round_id is not null and cardinality(my_universities()) > 0)
    or organisation_id = any (my_universities())
    or (organisation_id = any (my_organisations()) and (service_id is null or service_id = any (my_services())))));

-- As before, with each placement's service, whose lead is told.
drop function accept_run(uuid);
create function accept_run(wanted uuid) returns table (student_id uuid, provider_id uuid, organisation_id uuid, service_id uuid)
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
      returning student_id, organisation_id, service_id)
    select placed.student_id, s.provider_id, placed.organisation_id, placed.service_id
    from placed join student s on s.id = placed.student_id;
end $$;

drop function reopen_round(uuid);
create function reopen_round(wanted uuid) returns table (student_id uuid, provider_id uuid, organisation_id uuid, service_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if me() is null or not allocator() then
    raise exception 'only those who allocate re-open a round' using errcode = '42501';
  end if;
  update run set accepted_at = null, accepted_by = null
    where run.round_id = wanted and run.partnership_id = here() and run.accepted_at is not null;
  if not found then
    raise exception 'no run to take back' using errcode = 'TD001';
  end if;
  return query
    with removed as (
      delete from placement where placement.round_id = wanted and placement.partnership_id = here()
      returning student_id, organisation_id, service_id)
    select removed.student_id, s.provider_id, removed.organisation_id, removed.service_id
    from removed join student s on s.id = removed.student_id;
end $$;
revoke all on function accept_run(uuid), reopen_round(uuid) from public;
grant execute on function accept_run(uuid), reopen_round(uuid) to tandem_app;
