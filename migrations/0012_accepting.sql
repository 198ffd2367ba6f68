-- Accepting a run places everybody, though a co-ordinator sees the matches of her own university's students only. So
-- placements are written and removed by the two functions below and in no other way.

-- The stage of a placement is no secret to those who host it; the profile, where it stood alone until now, is.
alter table placement add column stage text check (stage in ('first', 'final', 'contrasting'));
update placement set stage = profile.stage from profile where profile.id = placement.profile_id;
alter table placement alter column stage set not null;

drop policy adds on placement;
drop policy removes on placement;
revoke insert, delete on placement from tandem_app;
revoke update on run from tandem_app;
-- What asking again for its work, and cancelling it, changes.
grant update (state, message, finished_at) on run to tandem_app;

-- Accepts a run that is done, and gives each placement's student, university and organisation, for the log.
-- TD001: it is not there, or not done. TD002: a run of the round is accepted already. TD003: somebody whom it places, or
-- where and with whom, has been withdrawn since.
create function accept_run(wanted uuid) returns table (student_id uuid, provider_id uuid, organisation_id uuid)
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
      join offer o on o.id = m.offer_id join educator e on e.id = m.educator_id
      where m.run_id = wanted
        and (p.withdrawn_at is not null or s.withdrawn_at is not null or o.withdrawn_at is not null or e.left_at is not null)) then
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

-- Takes the acceptance of a round's run back, and the placements with it; gives the same as above for each.
-- TD001: no run of the round is accepted.
create function reopen_round(wanted uuid) returns table (student_id uuid, provider_id uuid, organisation_id uuid)
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
      returning student_id, organisation_id)
    select removed.student_id, s.provider_id, removed.organisation_id from removed join student s on s.id = removed.student_id;
end $$;
revoke all on function accept_run(uuid), reopen_round(uuid) from public;
grant execute on function accept_run(uuid), reopen_round(uuid) to tandem_app;
