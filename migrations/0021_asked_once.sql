-- Who may read what is as before. What does not depend on the row (who asks, and as what) stands in a query of its own, which
-- PostgreSQL answers once for each statement and not once for each row: a list of a hundred students costs half as much.
alter policy reads on membership using (partnership_id = (select here()));
alter policy reads on organisation using ((select lead())
  or exists (select from membership m where m.partnership_id = (select here()) and m.organisation_id = organisation.id));
alter policy reads on service using (
  exists (select from membership m where m.partnership_id = (select here()) and m.organisation_id = service.organisation_id));
alter policy reads on role_held using (person_id = (select me()) or (partnership_id = (select here()) and (select central())));
alter policy reads_colleagues on role_held using (partnership_id = (select here()) and (select allocator())
  and role in ('partnership-lead', 'practice-consultant', 'university-co-ordinator'));
alter policy reads on student using (partnership_id = (select here())
  and ((select central()) or provider_id = any ((select my_universities())::uuid[]) or person_id = (select me())));
alter policy reads_placed on student using (partnership_id = (select here()) and (select not allocator()) and placed_with_me(id));
alter policy reads on person using (id = (select me()) or exists (select from student s where s.person_id = person.id)
  or exists (select from educator e where e.person_id = person.id) or exists (select from role_held r where r.person_id = person.id));
alter policy reads on educator using (partnership_id = (select here())
  and ((select allocator()) or service_id = any ((select my_services())::uuid[]) or person_id = (select me())));
alter policy reads on round using (partnership_id = (select here()));
alter policy reads on offer using (partnership_id = (select here())
  and ((select allocator()) or service_id = any ((select my_services())::uuid[]) or hosts_me(id)));
alter policy reads on profile using (partnership_id = (select here()) and ((select central())
  or student_id = any ((select my_students())::uuid[])
  or ((select allocator()) and exists (select from student s where s.id = student_id))));
alter policy reads on placement using (partnership_id = (select here()) and ((select central())
  or service_id = any ((select my_services())::uuid[]) or student_id = any ((select my_students())::uuid[])
  or educator_id = any ((select my_educators())::uuid[]) or assessor_id = any ((select my_educators())::uuid[])
  or exists (select from student s where s.id = student_id and s.provider_id = any ((select my_universities())::uuid[]))));

-- In PL/pgSQL, because a connection keeps the plans of such functions; those in SQL are planned anew by each statement.
create or replace function my_educators() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(e.id), '{}') from educator e where e.person_id = me() and e.partnership_id = here());
end $$;
create or replace function my_students() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(s.id), '{}') from student s where s.person_id = me() and s.partnership_id = here());
end $$;
