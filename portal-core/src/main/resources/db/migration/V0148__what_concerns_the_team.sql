-- Which boards somebody of the team watches; a row without a board is for all, also those to come.
create table watch (
    person_id  bigint not null,
    board_id   bigint,
    constraint watch_once unique nulls not distinct (person_id, board_id),
    constraint watch_of_person foreign key (person_id) references person on delete cascade,
    constraint watch_of_board foreign key (board_id) references board on delete cascade
);
create index watch_of_board on watch (board_id);

-- How somebody of the team is told of each kind; what has no row is as it usually is.
create table duty_choice (
    person_id  bigint not null,
    duty       text   not null,
    way        text   not null,
    constraint duty_choice_pk primary key (person_id, duty),
    constraint duty_choice_of_person foreign key (person_id) references person on delete cascade,
    constraint duty_choice_known check (way in ('AT_ONCE', 'DAILY', 'WEEKLY', 'PORTAL', 'NONE'))
);

-- What concerns somebody of the team is a notice too, once per cause. "letter_at" says when it goes into a letter; what is due by then
-- goes into the same one.
alter table notice
    add column duty       text,
    add column cause      bigint,
    add column letter_at  timestamptz,
    add constraint notice_of_duty_has_a_cause check ((duty is null) = (cause is null)),
    add constraint notice_letter_is_of_duty check (letter_at is null or duty is not null);
create unique index notice_once_per_cause on notice (person_id, duty, idea_id, cause) where duty is not null;
create index notice_letter_waits on notice (letter_at, person_id)
    where letter_at is not null and mailed_at is null and read_at is null;

-- Whatever else a notice can be about, it is about exactly one thing.
do $$
declare
    rule text;
begin
    select pg_get_expr(conbin, conrelid) into strict rule from pg_constraint
    where conname = 'notice_of_one_thing' and conrelid = 'notice'::regclass;
    alter table notice drop constraint notice_of_one_thing;
    execute format('alter table notice add constraint notice_of_one_thing check (case when duty is null then %s'
        || ' else answer_id is null and comment_id is null and merged_id is null end)', rule);
end $$;
