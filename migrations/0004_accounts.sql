-- Accounts: who can sign in as which person on the register. The tables are laid out as the account library (better-auth)
-- wants them. Nobody sees them but tandem_accounts, which acts before anyone is known.

-- What belongs to this installation and to no other. The secret signs cookies and form tokens.
create table installation (
  one boolean primary key default true check (one),
  secret text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
insert into installation default values;
comment on table installation is 'not backed up; filled by migrations';

create table account_user (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null unique references person,
  name text not null default '',
  -- The address to sign in with: the one that proved itself by an invitation. Correcting a person's address on the
  -- register does not move their account, or whoever keeps the register could take it over.
  email text not null unique check (email = lower(trim(email))),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account_session (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references account_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  -- When something was last asked for, to within a minute: a session left alone ends early.
  seen_at timestamptz not null default now(),
  -- The partnership chosen by a person who has roles in several.
  partnership_id uuid references partnership,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_session_user on account_session (user_id);
create index account_session_expires on account_session (expires_at);
comment on table account_session is 'not backed up';

-- One way of signing in: a password, later a single sign-on.
create table account_credential (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references account_user on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_credential_user on account_credential (user_id);

create table account_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_verification_identifier on account_verification (identifier);
create index account_verification_expires on account_verification (expires_at);
comment on table account_verification is 'not backed up';

-- Encrypted with the installation's secret, so of no use anywhere else.
create table account_two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references account_user on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  -- The 30 seconds (counted since 1970) of the last code that was taken: a code works once.
  last_step bigint
);
comment on table account_two_factor is 'not backed up';

-- Failed attempts, by fingerprints of e-mail addresses and of network addresses.
create table account_throttle (
  key text primary key,
  failures integer not null,
  counted_at timestamptz not null,
  closed_until timestamptz
);
create index account_throttle_counted on account_throttle (counted_at);
comment on table account_throttle is 'not backed up';

do $$
declare
  name text;
begin
  foreach name in array array['installation', 'account_user', 'account_session', 'account_credential', 'account_verification',
      'account_two_factor', 'account_throttle'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('create policy accounts on %I to tandem_accounts using (true) with check (true)', name);
    if name <> 'installation' then
      execute format('grant select, insert, update, delete on %I to tandem_accounts', name);
    end if;
  end loop;
end $$;
grant select on installation to tandem_accounts;

-- An invitation turns into a role, and an account where the person has none, when the link in the e-mail is followed.
-- Only the link's fingerprint is kept.
create table invitation (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  person_id uuid not null references person,
  email text not null check (email = lower(trim(email)) and position('@' in email) > 1),
  role text not null check (role in ('partnership-lead', 'practice-consultant', 'university-co-ordinator', 'employer-lead',
    'practice-educator', 'student', 'board-member', 'evaluator')),
  organisation_id uuid references organisation,
  service_id uuid,
  token_hash text not null unique,
  -- Empty: made on the command line.
  invited_by uuid references person,
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (role not in ('university-co-ordinator', 'employer-lead') or organisation_id is not null),
  foreign key (service_id, organisation_id) references service (id, organisation_id)
);
create index invitation_of on invitation (person_id);
create unique index invitation_once on invitation
  (person_id, partnership_id, role, coalesce(organisation_id, person_id), coalesce(service_id, person_id))
  where accepted_at is null and withdrawn_at is null;

alter table invitation enable row level security;
alter table invitation force row level security;
create policy owner on invitation to current_user using (true) with check (true);
create policy system on invitation to tandem_system using (here() is null or partnership_id = here()) with check (here() is null or partnership_id = here());
create policy accounts on invitation to tandem_accounts using (true) with check (true);
create policy reads on invitation for select to tandem_app using (partnership_id = here() and lead());
create policy adds on invitation for insert to tandem_app with check (partnership_id = here() and lead() and invited_by = me());
create policy changes on invitation for update to tandem_app using (partnership_id = here() and lead()) with check (partnership_id = here());
grant select (id, partnership_id, person_id, email, role, organisation_id, service_id, invited_by, sent_at, expires_at, accepted_at, withdrawn_at)
  on invitation to tandem_app;
grant insert, update on invitation to tandem_app;
grant select, insert, update on invitation to tandem_system;
grant select, update (accepted_at) on invitation to tandem_accounts;

-- Following a link gives exactly the role that somebody entitled to it put into the invitation.
create policy accepts on role_held for insert to tandem_accounts with check (exists (
  select from invitation i where i.person_id = role_held.person_id and i.partnership_id = role_held.partnership_id and i.role = role_held.role
    and i.organisation_id is not distinct from role_held.organisation_id and i.service_id is not distinct from role_held.service_id
    and i.accepted_at = now() and i.withdrawn_at is null and i.expires_at > now()));
grant insert on role_held to tandem_accounts;

-- Somebody who is invited but holds no role yet is seen by those who invited them.
create policy reads_invited on person for select to tandem_app
  using (exists (select from invitation i where i.person_id = person.id));
create policy changes_invited on person for update to tandem_app
  using (lead() and exists (select from invitation i where i.person_id = person.id)) with check (true);

-- Names for the pages of links and of choosing a partnership, on which nobody is known yet.
create policy accounts on partnership for select to tandem_accounts using (true);
create policy accounts on organisation for select to tandem_accounts using (true);
create policy accounts on service for select to tandem_accounts using (true);
grant select (id, name, short_name, demonstration) on partnership to tandem_accounts;
grant select (id, kind, name, short_name) on organisation to tandem_accounts;
grant select (id, organisation_id, kind, name) on service to tandem_accounts;

-- Whether a person can sign in, for those who invite: `none`, `open` or `disabled`; nothing for anybody else.
create function account_state(who uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when lead() then coalesce((select case when disabled_at is null then 'open' else 'disabled' end
    from account_user where person_id = who), 'none') end;
$$;
-- The person with an address, in whichever partnership they are known, so that nobody is entered twice. For those who invite.
create function person_with_email(address text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from person where lead() and email = lower(trim(address)) and erased_at is null;
$$;
revoke all on function account_state(uuid), person_with_email(text) from public;
grant execute on function account_state(uuid), person_with_email(text) to tandem_app;

-- A person who is erased can no longer sign in, and their address goes with them.
create function forget_account() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from account_user where person_id = new.id;
  delete from invitation where person_id = new.id;
  return null;
end $$;
create trigger forget_account after update of erased_at on person
  for each row when (new.erased_at is not null and old.erased_at is null) execute function forget_account();

-- Of a demonstration: whom a visitor may sign in as, and what they can try.
create table demonstration_persona (
  person_id uuid primary key references person,
  position integer not null unique,
  tries text not null check (length(trim(tries)) between 1 and 300)
);
alter table demonstration_persona enable row level security;
alter table demonstration_persona force row level security;
create policy owner on demonstration_persona to current_user using (true) with check (true);
create policy system on demonstration_persona to tandem_system using (true) with check (true);
create policy accounts on demonstration_persona for select to tandem_accounts using (true);
grant select, insert, update, delete on demonstration_persona to tandem_system;
grant select on demonstration_persona to tandem_accounts;
