-- What has come and gone since a total was last shown: of how many services, never of which, so that whoever reads the totals
-- knows why there is no newer edition.
create function workforce_since(wanted_kind text, wanted_year integer)
  returns table (sent integer, joined integer, renewed integer, gone integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with shown as (
    select services, made_at from workforce_total
      where partnership_id = here() and service_kind = wanted_kind and year = wanted_year
      order by edition desc limit 1
  ), shared as (
    select r.service_id from workforce_return r join service s on s.id = r.service_id
        left join workforce_sharing w on w.service_id = r.service_id and w.partnership_id = r.partnership_id
      where r.partnership_id = here() and r.state = 'kept' and r.year = wanted_year and s.kind = wanted_kind
        and coalesce(w.shares, 'totals') = 'totals'
  ), held as (
    select unnest(services) as service_id, made_at from shown
  )
  select (select count(*)::int from shared),
    (select count(*)::int from shared where service_id not in (select service_id from held)),
    (select count(*)::int from held where service_id in (select service_id from shared) and exists (
      select from workforce_return r where r.partnership_id = here() and r.service_id = held.service_id and r.year = wanted_year
        and r.state in ('replaced', 'withdrawn') and r.ended_at > held.made_at)),
    (select count(*)::int from held where service_id not in (select service_id from shared))
  where reads_totals();
$$;
revoke all on function workforce_since(text, integer) from public;
grant execute on function workforce_since(text, integer) to tandem_app;
