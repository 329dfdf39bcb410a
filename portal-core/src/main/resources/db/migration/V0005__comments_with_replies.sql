create table comment (
    id         bigint generated always as identity,
    idea_id    bigint      not null,
    parent_id  bigint,
    author_id  bigint,
    text       text        not null,
    written_at timestamptz not null default now(),
    constraint comment_pk primary key (id),
    constraint comment_length check (char_length(text) between 1 and 10000),
    constraint comment_within_idea unique (idea_id, id),
    constraint comment_on_idea foreign key (idea_id) references idea on delete cascade,
    constraint comment_reply_stays_on_idea foreign key (idea_id, parent_id) references comment (idea_id, id) on delete cascade,
    constraint comment_by_author foreign key (author_id) references person on delete set null
);
create index comment_by_author on comment (author_id);
create index comment_replies on comment (idea_id, parent_id) where parent_id is not null;
