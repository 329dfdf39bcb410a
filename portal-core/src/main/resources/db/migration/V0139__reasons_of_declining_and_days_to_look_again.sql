-- A no has a reason of a short list, and perhaps a day on which the team looks again. What was shipped and is retired has a last day.
alter table answer
    add column reason text,
    add column look_again_at date,
    add column sunset_at date,
    add constraint answer_reason_known
        check (reason in ('DIRECTION', 'TOO_FEW', 'COST', 'SOLVED', 'HARM', 'IMPOSSIBLE', 'OTHER'));
comment on column answer.reason is 'of answers that decline; older ones have none';

-- The day of the latest answer, and whether it has come: then the idea waits for the team again, until the next answer.
alter table idea
    add column look_again_at date,
    add column look_again_due boolean not null default false,
    add constraint idea_looked_at_again_on_a_day check (not look_again_due or look_again_at is not null);
create index idea_look_again on idea (look_again_at, id) where look_again_at is not null;

-- Undoing a change brings them back too.
alter table changed_idea
    add column look_again_before date,
    add column look_again_due_before boolean not null default false;
