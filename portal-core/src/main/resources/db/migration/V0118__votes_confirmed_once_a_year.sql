-- A vote says what somebody needed then. Once a year its owner is asked whether they still do; what nobody confirms counts on, and
-- is known to be stale.
alter table vote
    add column confirmed_at timestamptz,
    add column due_at       timestamptz default now() + interval '365 days',
    add column asked_at     timestamptz,
    add column stale        boolean     not null default false,
    add constraint vote_stale_was_asked check (not stale or asked_at is not null);
comment on column vote.confirmed_at is 'when it was last confirmed, if it ever was since it was cast';
comment on column vote.due_at is 'when its owner is to be asked or, once asked, when it goes stale; null when neither is to come';
comment on column vote.asked_at is 'when its owner was asked; null again once they answered';
update vote set confirmed_at = said_at, due_at = coalesce(said_at, cast_at) + interval '365 days';

create index vote_to_ask on vote (due_at) where asked_at is null and due_at is not null;
create index vote_to_go_stale on vote (due_at) where asked_at is not null and due_at is not null;
create index vote_asked on vote (person_id) where asked_at is not null;

-- A counter like "votes", of which these are a part.
alter table idea
    add column stale_votes integer not null default 0,
    add constraint idea_stale_votes_are_votes check (stale_votes between 0 and votes);

-- When somebody was asked about their votes, all of them at once: at most once a month.
create table vote_question (
    person_id  bigint      not null,
    asked_at   timestamptz not null default now(),
    seen_at    timestamptz,
    constraint vote_question_pk primary key (person_id),
    constraint vote_question_to_person foreign key (person_id) references person on delete cascade
);
comment on column vote_question.seen_at is 'when they saw it in the portal, or that it is not to be shown to them';
