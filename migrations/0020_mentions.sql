-- What a run says of other students now mentions them by the ids of their profiles, which each reader gets as a reference
-- or as somebody of another university. What was said before by reference is said no longer: running again tells it anew.
update waiting set explanation = 'Pins stand in the way. Run the allocation again to see which.', blocking = '[]', helps = '[]'
  where reason = 'pinned-out';
update waiting set blocking = '[]' where reason = 'contested';
update run set message = 'Which pins clashed is no longer kept.' where state = 'clash';
