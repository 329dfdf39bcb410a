-- For a desk that shows decided ideas too: these in its orders, beside the indexes of those that are not. No vote writes into them.
create index idea_final_by_time on idea (created_at, id) where final;
create index idea_final_top on idea (votes desc, id desc) where final;
