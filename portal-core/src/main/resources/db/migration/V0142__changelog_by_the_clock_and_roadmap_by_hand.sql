-- A draft may have a time at which it is published by itself.
alter table changelog_entry
    add column publish_at timestamptz,
    add constraint changelog_entry_scheduled_is_draft check (publish_at is null or published_at is null);
create index changelog_entry_scheduled on changelog_entry (publish_at) where publish_at is not null;

-- Who asked for what an entry ships is told of the entry, once.
alter table notice
    add column entry_id bigint,
    drop constraint notice_of_one_thing,
    add constraint notice_of_one_thing check (num_nonnulls(answer_id, comment_id, merged_id, entry_id) = 1),
    add constraint notice_once_per_entry unique (entry_id, person_id),
    add constraint notice_of_entry foreign key (entry_id) references changelog_entry on delete cascade;

-- Where the team put an idea in its column of the roadmap; those without a place come after those that have one.
alter table idea
    add column place double precision;
alter table changed_idea
    add column place_before double precision;

-- Every day and confidence that was ever given, so that a word that was changed is not forgotten. What was said with an answer goes
-- with it when the answer is undone.
create table outlook_change (
    id          bigint generated always as identity,
    idea_id     bigint      not null,
    confidence  text,
    due         date,
    answer_id   bigint,
    person_id   bigint,
    at          timestamptz not null default now(),
    constraint outlook_change_pk primary key (id),
    constraint outlook_change_confidence_known check (confidence in ('LOW', 'MEDIUM', 'HIGH')),
    constraint outlook_change_of_idea foreign key (idea_id) references idea on delete cascade,
    constraint outlook_change_with_answer foreign key (answer_id) references answer on delete cascade,
    constraint outlook_change_by_person foreign key (person_id) references person on delete set null
);
create index outlook_change_of_idea on outlook_change (idea_id, id);
create index outlook_change_with_answer on outlook_change (answer_id) where answer_id is not null;
create index outlook_change_by_person on outlook_change (person_id);
insert into outlook_change (idea_id, confidence, due, at)
    select id, confidence, due, coalesce(answered_at, created_at) from idea where due is not null or confidence is not null;

-- Whoever answers an idea is told of that too.
drop index event_that_changed_an_idea;
create index event_that_changed_an_idea on event (idea_id, id)
    where kind in ('IdeaAnswered', 'IdeaEdited', 'IdeaMoved', 'IdeaTagged', 'IdeaAssigned', 'AnswerTakenBack', 'OutlookChanged');
