-- What somebody wants the team to look at: an idea, or a comment on it. It hides nothing by itself.
create table report (
    id           bigint generated always as identity,
    idea_id      bigint      not null,
    comment_id   bigint,
    person_id    bigint      not null,
    reason       text        not null,
    words        text        not null default '',
    made_at      timestamptz not null default now(),
    resolved_at  timestamptz,
    resolved_by  bigint,
    outcome      text,
    constraint report_pk primary key (id),
    constraint report_once_per_person unique nulls not distinct (idea_id, comment_id, person_id),
    constraint report_reason_known check (reason in ('SPAM', 'ABUSE', 'PRIVATE', 'OFF_TOPIC', 'OTHER')),
    constraint report_words_length check (char_length(words) <= 1000),
    constraint report_outcome_known check (outcome in ('DISMISSED', 'REMOVED')),
    constraint report_resolved_has_an_outcome check ((resolved_at is null) = (outcome is null)),
    constraint report_about_idea foreign key (idea_id) references idea on delete cascade,
    constraint report_about_comment foreign key (idea_id, comment_id) references comment (idea_id, id) on delete cascade,
    constraint report_by_person foreign key (person_id) references person on delete cascade,
    constraint report_resolved_by_person foreign key (resolved_by) references person on delete set null
);
create index report_open on report (idea_id, comment_id) where resolved_at is null;
create index report_by_person on report (person_id);
create index report_resolved_by_person on report (resolved_by);
