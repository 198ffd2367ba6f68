-- The labour market plan as a document: one for each year, in versions. Its text is written in a draft; its figures are pulled
-- live until it is put to the board, and are locked from then on.

create table plan_document (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  -- The plan of this year.
  year integer not null check (year between 2000 and 2100),
  version integer not null check (version >= 1),
  title text not null check (length(title) between 1 and 200),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'published')),
  -- The projection that it tells of.
  scenario_id uuid references plan_scenario,
  -- The plan that its text began from.
  based_on uuid references plan_document on delete set null,
  -- Why figures are used that are older than they could be; printed beside them.
  age_reason text not null default '' check (length(age_reason) <= 1000),
  made_by uuid not null references person,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  proposed_at timestamptz,
  -- Text and figures as they were locked.
  content json,
  content_digest text check (content_digest ~ '^[0-9a-f]{64}$'),
  agreed_on date,
  published_on date,
  published_by uuid references person,
  -- Why it was published as it was agreed, though its figures had changed since.
  although text not null default '' check (length(although) <= 1000),
  -- What is new in this version.
  what_is_new text not null default '' check (length(what_is_new) <= 1000),
  unique (partnership_id, year, version),
  check ((state = 'draft') = (content is null) and (content is null) = (content_digest is null)
    and (content is null) = (proposed_at is null)),
  check ((state = 'published') = (published_on is not null) and (published_on is null) = (agreed_on is null)
    and (published_on is null) = (published_by is null))
);
-- A plan of a year is worked on once.
create unique index plan_document_open on plan_document (partnership_id, year) where state <> 'published';

-- Every text that was kept of a section: the latest counts, those before are its history.
create table plan_text (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references plan_document on delete cascade,
  section text not null check (section ~ '^[a-z-]{1,40}$'),
  body text not null check (length(body) <= 20000),
  written_by uuid not null references person,
  written_at timestamptz not null default clock_timestamp()
);
create index plan_text_of on plan_text (document_id, section, written_at desc);

create table plan_action (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references plan_document on delete cascade,
  section text not null check (section ~ '^[a-z-]{1,40}$'),
  what text not null check (length(what) between 1 and 500),
  who text not null check (length(who) between 1 and 200),
  due date not null,
  standing text not null check (standing in ('planned', 'under-way', 'done', 'given-up')),
  -- The action of the plan before that it continues.
  continues uuid,
  made_at timestamptz not null default clock_timestamp()
);
create index plan_action_of on plan_action (document_id, section, due);

-- What success is measured by: a live figure by its key, or one that is given by hand with its source.
create table plan_measure (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references plan_document on delete cascade,
  figure text check (figure ~ '^[a-z0-9-]{1,60}$'),
  title text not null default '' check (length(title) <= 200),
  baseline text not null default '' check (length(baseline) <= 100),
  latest text not null default '' check (length(latest) <= 100),
  aim text not null check (length(aim) between 1 and 200),
  source text not null default '' check (length(source) <= 500),
  made_at timestamptz not null default clock_timestamp(),
  check ((figure is null) = (title <> ''))
);
create index plan_measure_of on plan_measure (document_id, made_at);

-- What was put to the board stays as it is; what is published stays for good.
create function keep_locked_plan() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and to_jsonb(new) is distinct from to_jsonb(old) then
    raise exception 'a published plan cannot be changed' using errcode = 'TD011';
  end if;
  if old.state = 'proposed' and new.state <> 'draft' and (new.content::text, new.content_digest, new.title, new.scenario_id, new.age_reason, new.proposed_at)
      is distinct from (old.content::text, old.content_digest, old.title, old.scenario_id, old.age_reason, old.proposed_at) then
    raise exception 'a plan that was put to the board cannot be changed' using errcode = 'TD011';
  end if;
  return new;
end $$;
create trigger keep_locked_plan before update on plan_document for each row execute function keep_locked_plan();

-- Who decides on the plan: the central team and the board.
create function decides_plan() returns boolean language sql stable parallel safe
begin atomic
  select central() or exists (select from role_held r where r.person_id = me() and r.partnership_id = here()
    and r.role = 'board-member' and r.starts <= current_date and (r.ends is null or r.ends >= current_date));
end;

alter table plan_document enable row level security;
alter table plan_document force row level security;
alter table plan_text enable row level security;
alter table plan_text force row level security;
alter table plan_action enable row level security;
alter table plan_action force row level security;
alter table plan_measure enable row level security;
alter table plan_measure force row level security;
create policy owner on plan_document to current_user using (true) with check (true);
create policy owner on plan_text to current_user using (true) with check (true);
create policy owner on plan_action to current_user using (true) with check (true);
create policy owner on plan_measure to current_user using (true) with check (true);
create policy system on plan_document to tandem_system using (here() is null or partnership_id = here())
  with check (here() is null or partnership_id = here());
create policy through_document on plan_text to tandem_system
  using (exists (select from plan_document d where d.id = document_id)) with check (exists (select from plan_document d where d.id = document_id));
create policy through_document on plan_action to tandem_system
  using (exists (select from plan_document d where d.id = document_id)) with check (exists (select from plan_document d where d.id = document_id));
create policy through_document on plan_measure to tandem_system
  using (exists (select from plan_document d where d.id = document_id)) with check (exists (select from plan_document d where d.id = document_id));
grant select, insert, update, delete on plan_document, plan_text, plan_action, plan_measure to tandem_system;

-- A draft is the central team's; what is put to the board, the board's too; what is published, everyone's who reads the plan.
create policy reads on plan_document for select to tandem_app using (partnership_id = here()
  and case state when 'draft' then central() when 'proposed' then decides_plan() else reads_plan() end);
create policy adds on plan_document for insert to tandem_app
  with check (partnership_id = here() and made_by = me() and state = 'draft' and lead());
create policy changes on plan_document for update to tandem_app
  using (partnership_id = here() and lead()) with check (partnership_id = here() and lead());
create policy removes on plan_document for delete to tandem_app using (partnership_id = here() and state = 'draft' and lead());
grant select, insert, delete on plan_document to tandem_app;
grant update (title, state, scenario_id, age_reason, changed_at, proposed_at, content, content_digest, agreed_on, published_on,
  published_by, what_is_new, although) on plan_document to tandem_app;

-- The text as it is written is the central team's; others read what was locked. It changes in a draft alone.
create policy reads on plan_text for select to tandem_app
  using (central() and exists (select from plan_document d where d.id = document_id));
create policy adds on plan_text for insert to tandem_app with check (written_by = me() and lead()
  and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
grant select, insert on plan_text to tandem_app;
create policy reads on plan_action for select to tandem_app
  using (central() and exists (select from plan_document d where d.id = document_id));
create policy adds on plan_action for insert to tandem_app with check (lead()
  and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
create policy changes on plan_action for update to tandem_app
  using (lead() and exists (select from plan_document d where d.id = document_id and d.state = 'draft'))
  with check (lead() and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
create policy removes on plan_action for delete to tandem_app
  using (lead() and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
grant select, insert, delete on plan_action to tandem_app;
grant update (what, who, due, standing) on plan_action to tandem_app;
create policy reads on plan_measure for select to tandem_app
  using (central() and exists (select from plan_document d where d.id = document_id));
create policy adds on plan_measure for insert to tandem_app with check (lead()
  and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
create policy changes on plan_measure for update to tandem_app
  using (lead() and exists (select from plan_document d where d.id = document_id and d.state = 'draft'))
  with check (lead() and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
create policy removes on plan_measure for delete to tandem_app
  using (lead() and exists (select from plan_document d where d.id = document_id and d.state = 'draft'));
grant select, insert, delete on plan_measure to tandem_app;
grant update (title, baseline, latest, aim, source) on plan_measure to tandem_app;
