-- Those who place students together know each other's names: who pinned, who ran, who accepted.
create policy reads_colleagues on role_held for select to tandem_app using (
  partnership_id = here() and allocator() and role in ('partnership-lead', 'practice-consultant', 'university-co-ordinator'));
