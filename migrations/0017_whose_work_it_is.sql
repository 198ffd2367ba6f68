-- Work in the background is seen, cancelled and asked for again by whoever asked for it, by the partnership's lead, and,
-- where it belongs to a round, by those who allocate. An invitation on its way is nobody else's business.
drop policy reads on job;
create policy reads on job for select to tandem_app
  using (partnership_id = here() and (asked_by = me() or lead() or (round_id is not null and allocator())));
drop policy changes on job;
create policy changes on job for update to tandem_app
  using (partnership_id = here() and (asked_by = me() or lead() or (round_id is not null and allocator())))
  with check (partnership_id = here());
