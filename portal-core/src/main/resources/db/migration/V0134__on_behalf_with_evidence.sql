-- What the team proposed or voted for in somebody's name, and what it heard it from.
create table evidence (
    id         bigint generated always as identity,
    idea_id    bigint      not null,
    person_id  bigint      not null,
    act        text        not null,
    kind       text        not null,
    words      text        not null,
    link       text        not null,
    author_id  bigint,
    given_at   timestamptz not null default now(),
    constraint evidence_pk primary key (id),
    constraint evidence_once unique (idea_id, person_id, act),
    constraint evidence_act_known check (act in ('PROPOSED', 'VOTED')),
    constraint evidence_kind_known check (kind in ('CALL', 'TICKET', 'MAIL', 'OTHER')),
    constraint evidence_words_length check (char_length(words) <= 1000),
    constraint evidence_link_length check (char_length(link) <= 500),
    constraint evidence_on_idea foreign key (idea_id) references idea on delete cascade,
    constraint evidence_of_person foreign key (person_id) references person on delete cascade,
    constraint evidence_by_author foreign key (author_id) references person on delete set null
);
create index evidence_by_person on evidence (person_id);
create index evidence_by_author on evidence (author_id);
