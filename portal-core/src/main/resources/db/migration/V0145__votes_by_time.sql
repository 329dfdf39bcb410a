-- What was wanted lately, of all votes ever cast: they come in the order of time, so a few kilobytes tell where to look.
create index vote_by_time on vote using brin (cast_at);
