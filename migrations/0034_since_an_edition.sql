-- What has come and gone since an edition of totals that somebody built on, as a plan does: of how many services, never of
-- which. As workforce_since, but of any edition, since a moment if one is given, and for whoever reads the plan: one that is
-- published says by it that a return was withdrawn.
create function workforce_since_edition(wanted_kind text, wanted_year integer, wanted_edition integer, after timestamptz)
  returns table (latest integer, joined integer, renewed integer, gone integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with held as (
    select unnest(services) as service_id, greatest(made_at, after) as since from workforce_total
      where partnership_id = here() and service_kind = wanted_kind and year = wanted_year and edition = wanted_edition
  ), returned as (
    select r.service_id, r.state, r.sent_at, r.ended_at from workforce_return r join service s on s.id = r.service_id
      where r.partnership_id = here() and r.year = wanted_year and s.kind = wanted_kind
  ), silent as (
    select service_id, set_at from workforce_sharing where partnership_id = here() and shares = 'nothing'
  ), shared as (
    select service_id, sent_at from returned where state = 'kept' and service_id not in (select service_id from silent)
  )
  select (select max(edition) from workforce_total where partnership_id = here() and service_kind = wanted_kind and year = wanted_year),
    (select count(*)::int from shared where service_id not in (select service_id from held)
      and (after is null or sent_at > after
        or exists (select from workforce_sharing w where w.partnership_id = here() and w.service_id = shared.service_id and w.set_at > after))),
    (select count(*)::int from held where service_id in (select service_id from shared) and exists (select from returned r
      where r.service_id = held.service_id and r.state in ('replaced', 'withdrawn') and r.ended_at > since)),
    (select count(*)::int from held where service_id not in (select service_id from shared) and (exists (select from returned r
      where r.service_id = held.service_id and r.state = 'withdrawn' and r.ended_at > since)
      or exists (select from silent w where w.service_id = held.service_id and w.set_at > since)))
  where reads_plan() and exists (select from held);
$$;
revoke all on function workforce_since_edition(text, integer, integer, timestamptz) from public;
grant execute on function workforce_since_edition(text, integer, integer, timestamptz) to tandem_app;
