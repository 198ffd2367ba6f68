-- Files are taken in from those who offer places or place students, and from nobody else.
drop policy adds on import;
create policy adds on import for insert to tandem_app
  with check (partnership_id = here() and made_by = me() and (allocator() or cardinality(my_services()) > 0));
