-- Whoever is placed, or hosts a placement, knows who teaches in it by name and employer. The register's row (home, capacity,
-- currency) stays with those who keep it, and so does the educator's e-mail address.
drop policy reads on educator;
create policy reads on educator for select to tandem_app
  using (partnership_id = here() and (allocator() or service_id = any (my_services()) or person_id = me()));

-- Who teaches or assesses in a placement of mine: as the student, as the service, or beside me.
create or replace function educates_me(educator uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from placement p where p.partnership_id = here() and (p.educator_id = educator or p.assessor_id = educator)
    and (p.student_id = any (my_students()) or p.service_id = any (my_services())
      or p.educator_id = any (my_educators()) or p.assessor_id = any (my_educators())));
$$;

-- Name and employer (empty: independent) of an educator, for those who see the record, or whose placement it is.
create function educator_named(wanted uuid) returns table (name text, employer text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.name, o.name from educator e join person p on p.id = e.person_id left join organisation o on o.id = e.organisation_id
  where e.id = wanted and e.partnership_id = here()
    and (allocator() or e.service_id = any (my_services()) or educates_me(e.id));
$$;
revoke all on function educator_named(uuid) from public;
grant execute on function educator_named(uuid) to tandem_app;
