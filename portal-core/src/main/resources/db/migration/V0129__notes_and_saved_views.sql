-- What the team writes down about an idea for itself. No customer ever reads it.
create table note (
    id          bigint generated always as identity,
    idea_id     bigint      not null,
    author_id   bigint,
    text        text        not null,
    written_at  timestamptz not null default now(),
    constraint note_pk primary key (id),
    constraint note_length check (char_length(text) between 1 and 10000),
    constraint note_about_idea foreign key (idea_id) references idea on delete cascade,
    constraint note_by_author foreign key (author_id) references person on delete set null
);
create index note_about_idea on note (idea_id, id);
create index note_by_author on note (author_id);

-- Filters of the desk under a name: what stands in the address, by name and value, and never SQL.
create table saved_view (
    id         bigint generated always as identity,
    owner_id   bigint  not null,
    name       text    not null,
    shared     boolean not null default false,
    filter     jsonb   not null,
    constraint saved_view_pk primary key (id),
    constraint saved_view_once unique (owner_id, name),
    constraint saved_view_name_length check (char_length(name) between 1 and 60),
    constraint saved_view_of_owner foreign key (owner_id) references person on delete cascade
);
create index saved_view_shared on saved_view (name) where shared;
