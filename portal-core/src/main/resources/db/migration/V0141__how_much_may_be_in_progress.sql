-- How many ideas may be in a status at once; without a number, any. Whoever went beyond, and why, is kept.
alter table status
    add column most integer,
    add constraint status_most_range check (most between 1 and 1000);

create table limit_override (
    id         bigint generated always as identity,
    idea_id    bigint      not null,
    status_id  bigint      not null,
    reason     text        not null,
    person_id  bigint,
    at         timestamptz not null default now(),
    constraint limit_override_pk primary key (id),
    constraint limit_override_reason_length check (char_length(reason) between 1 and 500),
    constraint limit_override_for_idea foreign key (idea_id) references idea on delete cascade,
    constraint limit_override_of_status foreign key (status_id) references status,
    constraint limit_override_by_person foreign key (person_id) references person on delete set null
);
create index limit_override_for_idea on limit_override (idea_id);
create index limit_override_by_person on limit_override (person_id);
