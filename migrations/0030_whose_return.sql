-- Whether another service of the partnership keeps returns of an authority's number: not which, nor anything that is in them. So
-- somebody who reads another's file by mistake is told before it counts.
create function authority_of_another(number text, own_service uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select own_service = any (my_services()) and exists (select from workforce_return r
    where r.partnership_id = here() and r.service_id <> own_service and r.authority = number and r.state = 'kept');
$$;
revoke all on function authority_of_another(text, uuid) from public;
grant execute on function authority_of_another(text, uuid) to tandem_app;
