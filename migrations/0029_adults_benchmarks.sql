-- What is published is of children's services or of adults', each with editions of its own.
alter table published_edition add column service_kind text not null default 'children'
  check (service_kind in ('children', 'adults'));
alter table published_edition alter column service_kind drop default;
alter table published_edition drop constraint published_edition_pkey;
alter table published_edition add primary key (partnership_id, service_kind, edition);
