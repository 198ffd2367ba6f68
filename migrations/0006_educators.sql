-- The register of practice educators [M; E 4.7].
create table educator (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references partnership,
  person_id uuid not null references person,
  reference text not null check (length(trim(reference)) between 1 and 100),
  -- Empty: an independent educator, employed by no partner.
  organisation_id uuid references organisation,
  service_id uuid,
  -- The service that an independent educator knows.
  service_kind text not null check (service_kind in ('children', 'adults')),
  outcode text not null,
  peps text not null check (peps in ('none', '1', '2-trainee', '2')),
  last_student_ended date,
  other_learner_ended date,
  teaches_practice_education boolean not null default false,
  capacity integer not null check (capacity between 0 and 1000),
  off_site boolean not null default false,
  left_at timestamptz,
  created_at timestamptz not null default now(),
  unique (partnership_id, reference),
  unique (id, partnership_id),
  check ((organisation_id is null) = (service_id is null)),
  foreign key (service_id, organisation_id) references service (id, organisation_id)
);
create index educator_person on educator (person_id);
create index educator_service on educator (service_id);

-- Policies of educator, and those of person, stand in 0007, because both reach into placements.
