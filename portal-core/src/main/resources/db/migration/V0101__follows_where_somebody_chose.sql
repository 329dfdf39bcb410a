-- Whoever votes for an idea, proposed it or commented on it follows it without a row. A row is what somebody chose by hand.
create table follow (
    idea_id    bigint      not null,
    person_id  bigint      not null,
    following  boolean     not null,
    chosen_at  timestamptz not null default now(),
    constraint follow_one_per_person primary key (idea_id, person_id),
    constraint follow_of_idea foreign key (idea_id) references idea on delete cascade,
    constraint follow_by_person foreign key (person_id) references person on delete cascade
);
create index follow_by_person on follow (person_id);
