create table reaction (
    comment_id  bigint      not null,
    person_id   bigint      not null,
    kind        text        not null,
    given_at    timestamptz not null default now(),
    constraint reaction_once_per_person primary key (comment_id, person_id, kind),
    constraint reaction_known check (kind in ('AGREE', 'THANKS', 'BRIGHT', 'SAME')),
    constraint reaction_to_comment foreign key (comment_id) references comment on delete cascade,
    constraint reaction_of_person foreign key (person_id) references person on delete cascade
);
create index reaction_of_person on reaction (person_id);

-- Counters: kept by whoever changes the rows, in the same transaction.
alter table comment
    add column agree  integer not null default 0,
    add column thanks integer not null default 0,
    add column bright integer not null default 0,
    add column same   integer not null default 0,
    add constraint comment_reactions_not_negative check (agree >= 0 and thanks >= 0 and bright >= 0 and same >= 0);
