-- How many people a partner has, for those who may know the number though not the names. Definer, because row-level
-- security hides the rows from them; counts too small to show are left out by the pages (partnership/model.ts).
create function people_counted(organisation uuid) returns table (educators integer, students integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select
    (select count(*)::integer from educator e
      where e.partnership_id = here() and e.organisation_id = organisation and e.left_at is null),
    (select count(*)::integer from student s
      where s.partnership_id = here() and s.provider_id = organisation and s.withdrawn_at is null);
$$;
revoke all on function people_counted(uuid) from public;
grant execute on function people_counted(uuid) to tandem_app, tandem_system;
