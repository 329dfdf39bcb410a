-- What the team tells about the product. Without a time of publishing it is a draft that the team alone sees.
create table changelog_entry (
    id            bigint generated always as identity,
    title         text        not null,
    text          text        not null,
    language      text        not null,
    author_id     bigint,
    created_at    timestamptz not null default now(),
    edited_at     timestamptz not null default now(),
    published_at  timestamptz,
    constraint changelog_entry_pk primary key (id),
    constraint changelog_entry_title_length check (char_length(title) between 1 and 120),
    constraint changelog_entry_text_length check (char_length(text) <= 20000),
    constraint changelog_entry_by_author foreign key (author_id) references person on delete set null
);
create index changelog_entry_published on changelog_entry (published_at desc, id desc) where published_at is not null;
create index changelog_entry_drafts on changelog_entry (id) where published_at is null;
create index changelog_entry_by_author on changelog_entry (author_id);

-- The ideas that an entry ships.
create table changelog_idea (
    entry_id  bigint not null,
    idea_id   bigint not null,
    constraint changelog_idea_pk primary key (entry_id, idea_id),
    constraint changelog_idea_of_entry foreign key (entry_id) references changelog_entry on delete cascade,
    constraint changelog_idea_is_idea foreign key (idea_id) references idea on delete cascade
);
create index changelog_idea_by_idea on changelog_idea (idea_id);
