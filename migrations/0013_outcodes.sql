-- Where outcodes are, as loaded by whoever runs Tandem; the same for every partnership. Nothing about people.
create table outcode (
  outcode text primary key check (outcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
  lat double precision not null check (lat between 49 and 61.5),
  lon double precision not null check (lon between -9 and 2.5)
);

alter table outcode enable row level security;
alter table outcode force row level security;
create policy owner on outcode to current_user using (true) with check (true);
create policy system on outcode to tandem_system using (true) with check (true);
create policy reads on outcode for select to tandem_app using (true);
grant select on outcode to tandem_app;
grant select, insert, update, delete on outcode to tandem_system;
