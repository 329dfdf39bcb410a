-- Consumers read a few rows at the end of the log. The planner cannot know that from a place it only learns while it runs, guesses a
-- third of the log, and starts workers, which costs a hundred times the reading.
alter table event set (parallel_workers = 0);
