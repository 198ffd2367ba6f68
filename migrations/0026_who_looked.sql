-- Who looked at figures that a service is in, by name: a service may know that of people whom it sees nowhere else.
create function workforce_looks(service uuid) returns table (name text, looked_on date, page text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.name, l.looked_on, l.page from workforce_look l join person p on p.id = l.person_id
    where l.partnership_id = here() and l.service_id = service and service = any (my_services());
$$;
revoke all on function workforce_looks(uuid) from public;
grant execute on function workforce_looks(uuid) to tandem_app;
