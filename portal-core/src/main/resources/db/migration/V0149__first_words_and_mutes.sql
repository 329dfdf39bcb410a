-- What somebody new wrote, until the team has looked at it. It is no idea and no comment yet, so that it is nowhere where those are read.
create table held (
    id          bigint generated always as identity,
    person_id   bigint      not null,
    kind        text        not null,
    idea_id     bigint,
    content     jsonb,
    language    text        not null,
    made_at     timestamptz not null default now(),
    decided_at  timestamptz,
    decided_by  bigint,
    outcome     text,
    words       text        not null default '',
    place       text,
    constraint held_pk primary key (id),
    constraint held_kind_known check (kind in ('IDEA', 'COMMENT')),
    constraint held_comment_is_on_an_idea check ((kind = 'COMMENT') = (idea_id is not null)),
    constraint held_outcome_known check (outcome in ('APPROVED', 'DECLINED')),
    constraint held_decided_has_an_outcome check ((decided_at is null) = (outcome is null)),
    constraint held_waits_with_its_words check (decided_at is not null or content is not null),
    constraint held_words_length check (char_length(words) <= 500),
    constraint held_of_person foreign key (person_id) references person on delete cascade,
    constraint held_about_idea foreign key (idea_id) references idea on delete cascade,
    constraint held_decided_by_person foreign key (decided_by) references person on delete set null
);
create index held_waiting on held (id) where decided_at is null;
create index held_of_person on held (person_id, id desc);
create index held_about_idea on held (idea_id) where idea_id is not null;
create index held_decided_by on held (decided_by) where decided_by is not null;

-- Who may read and vote, but not speak, why, and until when. It can be appealed once.
create table mute (
    id           bigint generated always as identity,
    person_id    bigint      not null,
    muted_by     bigint,
    reason       text        not null,
    muted_at     timestamptz not null default now(),
    until        timestamptz,
    lifted_at    timestamptz,
    lifted_by    bigint,
    appeal       text,
    appealed_at  timestamptz,
    answered_at  timestamptz,
    answered_by  bigint,
    answer       text,
    constraint mute_pk primary key (id),
    constraint mute_reason_length check (char_length(reason) <= 500),
    constraint mute_appeal_length check (char_length(appeal) <= 2000),
    constraint mute_appealed_with_words check ((appeal is null) = (appealed_at is null)),
    constraint mute_answers_an_appeal check (answered_at is null or appealed_at is not null),
    constraint mute_answer_length check (char_length(answer) <= 500),
    constraint mute_of_person foreign key (person_id) references person on delete cascade,
    constraint mute_by_person foreign key (muted_by) references person on delete set null,
    constraint mute_lifted_by_person foreign key (lifted_by) references person on delete set null,
    constraint mute_answered_by_person foreign key (answered_by) references person on delete set null
);
create index mute_of_person on mute (person_id, id desc);
create index mute_now on mute (person_id) where lifted_at is null;
create index mute_appealed on mute (appealed_at, id) where appealed_at is not null and answered_at is null and lifted_at is null;
create index mute_by on mute (muted_by) where muted_by is not null;
create index mute_lifted_by on mute (lifted_by) where lifted_by is not null;
create index mute_answered_by on mute (answered_by) where answered_by is not null;
