-- How many votes a person may have on a board's ideas that are not decided; null for any number.
alter table board
    add column vote_budget integer,
    add constraint board_vote_budget_range check (vote_budget between 1 and 1000);
