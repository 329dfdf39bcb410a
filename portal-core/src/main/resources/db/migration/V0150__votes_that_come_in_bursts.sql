-- From which network a vote was cast: a keyed hash that is another one each day, and is forgotten after a month. Never the address.
alter table vote
    add column network bytea;
create index vote_by_network on vote (cast_at, idea_id) where network is not null;

-- Many votes for one idea in a short time, of people who are new and have something in common. It changes nothing by itself.
create table burst (
    id          bigint generated always as identity,
    idea_id     bigint      not null,
    kind        text        not null,
    shared      text        not null,
    began_at    timestamptz not null,
    ended_at    timestamptz not null,
    votes       integer     not null,
    usual       integer     not null,
    found_at    timestamptz not null default now(),
    state       text        not null default 'OPEN',
    decided_at  timestamptz,
    decided_by  bigint,
    constraint burst_pk primary key (id),
    constraint burst_kind_known check (kind in ('DOMAIN', 'NETWORK')),
    constraint burst_state_known check (state in ('OPEN', 'DISMISSED', 'QUARANTINED', 'RELEASED')),
    constraint burst_open_is_not_decided check ((state = 'OPEN') = (decided_at is null)),
    constraint burst_of_idea foreign key (idea_id) references idea on delete cascade,
    constraint burst_decided_by_person foreign key (decided_by) references person on delete set null
);
create unique index burst_open on burst (idea_id, kind, shared) where state = 'OPEN';
create index burst_of_idea on burst (idea_id, id desc);
create index burst_decided_by on burst (decided_by) where decided_by is not null;

-- Votes of a burst that the team put aside, whole, so that they come back exactly as they were.
create table quarantined_vote (
    idea_id      bigint      not null,
    person_id    bigint      not null,
    burst_id     bigint      not null,
    vote         jsonb       not null,
    put_at       timestamptz not null default now(),
    appeal       text,
    appealed_at  timestamptz,
    answer       text,
    answered_at  timestamptz,
    answered_by  bigint,
    constraint quarantined_vote_pk primary key (idea_id, person_id),
    constraint quarantined_vote_appeal_length check (char_length(appeal) <= 2000),
    constraint quarantined_vote_answer_length check (char_length(answer) <= 500),
    constraint quarantined_vote_for_idea foreign key (idea_id) references idea on delete cascade,
    constraint quarantined_vote_of_person foreign key (person_id) references person on delete cascade,
    constraint quarantined_vote_of_burst foreign key (burst_id) references burst on delete cascade,
    constraint quarantined_vote_answered_by_person foreign key (answered_by) references person on delete set null
);
create index quarantined_vote_by_person on quarantined_vote (person_id);
create index quarantined_vote_of_burst on quarantined_vote (burst_id);
create index quarantined_vote_appealed on quarantined_vote (appealed_at) where appealed_at is not null and answered_at is null;
create index quarantined_vote_answered_by on quarantined_vote (answered_by) where answered_by is not null;
