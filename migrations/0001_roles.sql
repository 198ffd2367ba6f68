-- The three roles that Tandem acts through. None can sign in or owns anything: a transaction takes one on with
-- `set local role`, and row-level security then decides what it sees.
--
--   tandem_app       somebody signed in
--   tandem_accounts  nobody known yet (sign-in, reset, links): sees the account tables only
--   tandem_system    Tandem itself (jobs, the command line)
--
-- The login of DATABASE_URL needs to be a member of the three, which every migration run sees to. Where it is not the
-- owner of the tables it should own nothing, have no other right, and not inherit: `create role tandem login noinherit`.
-- The owner needs CREATEROLE, or somebody who has it runs the three `create role` and grants them to the owner
-- `with admin option` beforehand.
--
-- How a later migration opens a table to them: nothing is granted unless it says so, and every table with people's rows
-- is closed first. FORCE binds the owner as well, so the owner gets a policy too, for migrations and backups:
--
--   alter table thing enable row level security;
--   alter table thing force row level security;
--   create policy owner on thing to current_user using (true) with check (true);
--   create policy reads on thing for select to tandem_app using (partnership_id = here());
--   grant select on thing to tandem_app;
--
-- Two remarks in a table's comment steer backups: `comment on table session is 'not backed up'` leaves its rows out;
-- 'filled by migrations' says that its rows do not make a database count as used, and that a restore replaces them.

-- Roles belong to the whole server: another database may have made them, or be making them now.
do $$
declare
  wanted text;
  -- From PostgreSQL 16 on, whoever makes a role is a member of it but may not yet act as it.
  may text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach wanted in array array['tandem_app', 'tandem_accounts', 'tandem_system'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
    if not pg_has_role(current_user, wanted, may) then
      begin
        execute format('grant %I to %I', wanted, current_user);
      exception when unique_violation then
        null;
      end;
    end if;
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to tandem_app, tandem_accounts, tandem_system;
