create table mail (
    id           bigint generated always as identity,
    message_id   text        not null,
    recipient    text        not null,
    subject      text        not null,
    text_body    text        not null,
    html_body    text        not null,
    created_at   timestamptz not null default now(),
    due_at       timestamptz not null default now(),
    attempts     integer     not null default 0,
    last_error   text,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    constraint mail_pk primary key (id),
    constraint mail_message_once unique (message_id)
);
create index mail_waiting on mail (due_at, id) where sent_at is null and given_up_at is null;
