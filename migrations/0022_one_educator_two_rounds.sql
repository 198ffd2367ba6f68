-- An educator's capacity is students at a time over all offers, so over all rounds whose placements run at the same time.

-- How many students each educator has in other rounds while this one runs. Of two rounds that overlap, the one accepted
-- first has the claim: what is accepted later takes nothing from it.
create function capacity_elsewhere(wanted uuid) returns table (educator_id uuid, students integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.educator_id, count(*)::integer
  from round r join placement p on p.partnership_id = r.partnership_id and p.round_id <> r.id and p.starts <= r.ends and p.ends >= r.starts
    join run other on other.id = p.run_id join educator e on e.id = p.educator_id
  where r.id = wanted and (here() is null or r.partnership_id = here())
    and (current_setting('role') = 'tandem_system' or allocator() or e.service_id = any (my_services()))
    and other.accepted_at < coalesce((select own.accepted_at from run own where own.round_id = r.id and own.accepted_at is not null), 'infinity')
  group by p.educator_id;
$$;
revoke all on function capacity_elsewhere(uuid) from public;
grant execute on function capacity_elsewhere(uuid) to tandem_app, tandem_system;

-- As before, and TD004: an educator in it would have more students at a time than they can take, because of another round
-- accepted since the run was made. One run of a partnership is accepted after the other, so that two cannot both find room.
create or replace function accept_run(wanted uuid) returns table (student_id uuid, provider_id uuid, organisation_id uuid, service_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  accepting run%rowtype;
begin
  if me() is null or not allocator() then
    raise exception 'only those who allocate accept a run' using errcode = '42501';
  end if;
  perform from partnership where id = here() for no key update;
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
  if exists (select from capacity_elsewhere(accepting.round_id) elsewhere join educator e on e.id = elsewhere.educator_id
      where elsewhere.students + (select count(*) from match m where m.run_id = wanted and m.educator_id = e.id) > e.capacity
        and exists (select from match m where m.run_id = wanted and m.educator_id = e.id)) then
    raise exception 'another round has taken an educator' using errcode = 'TD004';
  end if;
  update run set accepted_at = clock_timestamp(), accepted_by = me() where run.id = wanted;
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
