-- What was wanted and said lately, of all votes and comments ever: they come in the order of time, so a few kilobytes tell where to look.
create index vote_by_time on vote using brin (cast_at);
create index comment_by_time on comment using brin (written_at);
