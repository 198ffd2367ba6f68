-- A student's record is kept by the partnership's lead and by their university's co-ordinators. Practice consultants place
-- students and keep no record of theirs, as the pages have it.
drop policy adds on student;
create policy adds on student for insert to tandem_app
  with check (partnership_id = here() and (lead() or provider_id = any (my_universities())) and in_partnership(provider_id));
drop policy changes on student;
create policy changes on student for update to tandem_app
  using (partnership_id = here() and (lead() or provider_id = any (my_universities())))
  with check (partnership_id = here() and (lead() or provider_id = any (my_universities())) and in_partnership(provider_id));
