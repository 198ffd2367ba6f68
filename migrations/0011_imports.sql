-- Files on their way in. What somebody chose is kept as the text of its cells until they accept, discard or forget it,
-- so that nothing is sent twice: previews, mended headings and the final comparison all read it from here.

create table import (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  made_by uuid not null references person,
  made_at timestamptz not null default now(),
  accepted_at timestamptz,
  unique (round_id, made_by),
  foreign key (round_id, partnership_id) references round (id, partnership_id) on delete cascade
);
comment on table import is 'not backed up';
create index import_made on import (made_at);

create table import_file (
  import_id uuid not null references import on delete cascade,
  kind text not null check (kind in ('students', 'offers', 'educators', 'pins')),
  -- As the person knows it, for the page; never in the log.
  name text not null,
  -- The headings of its first row; what was said of it when it was read.
  header jsonb not null default '[]',
  warnings jsonb not null default '[]',
  -- Why it is no table at all.
  unreadable text,
  -- When it was last compared: rows that could not be used, and records that the others would change.
  left_over integer not null default 0,
  changes integer not null default 0,
  -- Digests of what each row would have changed when the file was chosen, to tell later what others changed meanwhile.
  seen jsonb not null default '{}',
  primary key (import_id, kind)
);
comment on table import_file is 'not backed up';

-- The rows, a few thousand together, so that no value grows with the file.
create table import_rows (
  import_id uuid not null,
  kind text not null,
  batch integer not null,
  -- [[row number, [cell, …]], …]
  rows jsonb not null,
  primary key (import_id, kind, batch),
  foreign key (import_id, kind) references import_file (import_id, kind) on delete cascade
);
comment on table import_rows is 'not backed up';

-- Which column somebody's heading means, remembered for the next file.
create table import_heading (
  partnership_id uuid not null references partnership,
  person_id uuid not null references person,
  kind text not null check (kind in ('students', 'offers', 'educators', 'pins')),
  heading text not null check (length(heading) between 1 and 1000),
  column_name text not null check (length(column_name) between 1 and 100),
  primary key (partnership_id, person_id, kind, heading)
);

-- An offer taken back after students were placed there is a promise broken: counted apart.
alter table offer add column withdrawn_in_use boolean not null default false;

do $$
declare
  name text;
begin
  foreach name in array array['import', 'import_heading'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('create policy system on %I to tandem_system using (here() is null or partnership_id = here()) with check (here() is null or partnership_id = here())', name);
    execute format('grant select, insert, update, delete on %I to tandem_app, tandem_system', name);
  end loop;
  foreach name in array array['import_file', 'import_rows'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (true) with check (true)', name);
    execute format('create policy through_import on %I to tandem_app, tandem_system using (exists (select from import where import.id = import_id)) with check (exists (select from import where import.id = import_id))', name);
    execute format('grant select, insert, update, delete on %I to tandem_app, tandem_system', name);
  end loop;
end $$;

-- A file on its way in is its maker's, and the central team's.
create policy reads on import for select to tandem_app using (partnership_id = here() and (made_by = me() or central()));
create policy adds on import for insert to tandem_app with check (partnership_id = here() and made_by = me());
create policy changes on import for update to tandem_app
  using (partnership_id = here() and (made_by = me() or central())) with check (partnership_id = here());
create policy removes on import for delete to tandem_app using (partnership_id = here() and (made_by = me() or central()));

create policy own on import_heading to tandem_app
  using (partnership_id = here() and person_id = me()) with check (partnership_id = here() and person_id = me());

-- References that are in use, also by records that whoever asks may not see: it tells that they are taken and no more.
create function taken_references(kind text, round uuid, wanted text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select s.reference from student s where kind = 'students' and s.partnership_id = here() and s.reference = any (wanted)
  union all
  select o.reference from offer o
    where kind = 'offers' and o.partnership_id = here() and o.round_id = round and o.reference = any (wanted)
  union all
  select e.reference from educator e where kind = 'educators' and e.partnership_id = here() and e.reference = any (wanted);
$$;
revoke all on function taken_references(text, uuid, text[]) from public;
grant execute on function taken_references(text, uuid, text[]) to tandem_app, tandem_system;
