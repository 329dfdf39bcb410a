-- Whoever is mentioned stands in the text by their id, which may be longer than their name.
alter table comment
    add column edited_at timestamptz,
    add column gone_at   timestamptz,
    drop constraint comment_length,
    add constraint comment_length check (char_length(text) <= 12000),
    add constraint comment_has_words_until_gone check ((gone_at is null) = (text <> ''));
comment on column comment.edited_at is 'when it was changed in a way that readers should know of';
comment on column comment.gone_at is 'its author or the team took the words away; the place stays for its replies';

-- Why the team took a comment away. The words are kept for its author and the team, so that a critic can show them.
create table comment_removal (
    comment_id  bigint      not null,
    removed_by  bigint,
    removed_at  timestamptz not null default now(),
    reason      text        not null,
    words       text,
    constraint comment_removal_pk primary key (comment_id),
    constraint comment_removal_reason_length check (char_length(reason) between 1 and 500),
    constraint comment_removal_of_comment foreign key (comment_id) references comment on delete cascade,
    constraint comment_removal_by_person foreign key (removed_by) references person on delete set null
);
create index comment_removal_by_person on comment_removal (removed_by);
comment on column comment_removal.words is 'null once their author is erased';

create table mention (
    comment_id  bigint not null,
    person_id   bigint not null,
    constraint mention_pk primary key (comment_id, person_id),
    constraint mention_in_comment foreign key (comment_id) references comment on delete cascade,
    constraint mention_of_person foreign key (person_id) references person on delete cascade
);
create index mention_of_person on mention (person_id);

alter table notice
    add column mention boolean not null default false,
    add column removal boolean not null default false;
comment on column notice.mention is 'the comment speaks to this person by name';
comment on column notice.removal is 'the team took away the comment of this person';
