-- What a vote means to whoever cast it; gone with the vote.
alter table vote
    add column importance text,
    add column reason     text,
    add column said_at    timestamptz,
    add constraint vote_importance_known check (importance in ('NICE', 'IMPORTANT', 'CRITICAL')),
    add constraint vote_reason_length check (char_length(reason) between 1 and 500),
    add constraint vote_reason_said check (reason is null or said_at is not null);
create index vote_reasons on vote (idea_id, said_at desc, person_id desc) where reason is not null;

-- Counters like "votes": kept by whoever changes the rows, in the same transaction.
alter table idea
    add column nice      integer not null default 0,
    add column important integer not null default 0,
    add column critical  integer not null default 0,
    add constraint idea_importance_not_negative check (nice >= 0 and important >= 0 and critical >= 0);
