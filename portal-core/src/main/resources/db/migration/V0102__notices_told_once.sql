-- What one person is told. Whatever is repeated after a crash: once per answer or comment.
create table notice (
    id          bigint generated always as identity,
    person_id   bigint      not null,
    idea_id     bigint      not null,
    answer_id   bigint,
    comment_id  bigint,
    reply       boolean     not null default false,
    made_at     timestamptz not null default now(),
    mailed_at   timestamptz,
    read_at     timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_of_one_thing check (num_nonnulls(answer_id, comment_id) = 1),
    constraint notice_once_per_answer unique (answer_id, person_id),
    constraint notice_once_per_comment unique (comment_id, person_id),
    constraint notice_to_person foreign key (person_id) references person on delete cascade,
    constraint notice_about_idea foreign key (idea_id) references idea on delete cascade,
    constraint notice_of_answer foreign key (answer_id) references answer on delete cascade,
    constraint notice_of_comment foreign key (comment_id) references comment on delete cascade
);
create index notice_to_person on notice (person_id, id desc);
create index notice_unread on notice (person_id, idea_id) where read_at is null;
create index notice_about_idea on notice (idea_id);
comment on column notice.reply is 'the comment replies to one of this person';
comment on column notice.mailed_at is 'when it went into a letter, of its own or the weekly one';

-- How somebody wants to be told; without a row, by e-mail at once.
create table notice_choice (
    person_id       bigint      not null,
    channel         text        not null,
    next_digest_at  timestamptz,
    chosen_at       timestamptz not null default now(),
    constraint notice_choice_pk primary key (person_id),
    constraint notice_choice_of_person foreign key (person_id) references person on delete cascade,
    constraint notice_choice_known check (channel in ('EMAIL', 'DIGEST', 'PORTAL', 'NONE')),
    constraint notice_choice_digest_has_a_date check ((channel = 'DIGEST') = (next_digest_at is not null))
);
create index notice_choice_digest on notice_choice (next_digest_at) where next_digest_at is not null;

-- Letters that are worth sending for ever have no end; those that have one go first, because somebody waits for them.
alter table mail
    add column expires_at timestamptz,
    add column unsubscribe text;
comment on column mail.unsubscribe is 'address for List-Unsubscribe, of letters that their reader can stop';
update mail set expires_at = created_at + interval '3 days' where sent_at is null and given_up_at is null;
drop index mail_waiting;
create index mail_waiting on mail ((expires_at is null), due_at, id) where sent_at is null and given_up_at is null;
create index mail_expiring on mail (expires_at) where sent_at is null and given_up_at is null and expires_at is not null;
