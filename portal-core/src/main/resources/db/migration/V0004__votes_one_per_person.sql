create table vote (
    idea_id    bigint      not null,
    person_id  bigint      not null,
    cast_at    timestamptz not null default now(),
    constraint vote_one_per_person primary key (idea_id, person_id),
    constraint vote_for_idea foreign key (idea_id) references idea on delete cascade,
    constraint vote_of_person foreign key (person_id) references person on delete cascade
);
create index vote_by_person on vote (person_id, cast_at desc);
