-- What scorers last said of themselves, so that scores can be read when their plugin is gone.
create table scorer (
    id              text    not null,
    plugin_id       text    not null,
    plugin_version  text    not null,
    generation      bigint  not null,
    formula         jsonb   not null,
    constraint scorer_pk primary key (id)
);

-- What somebody of the team thought of an idea, in numbers. Never changed: who thinks otherwise assesses anew, and the newest counts.
create table assessment (
    id           bigint generated always as identity,
    idea_id      bigint      not null,
    scorer       text        not null,
    inputs       jsonb       not null,
    note         text        not null default '',
    author_id    bigint,
    assessed_at  timestamptz not null default now(),
    constraint assessment_pk primary key (id),
    constraint assessment_of_idea foreign key (idea_id) references idea on delete cascade,
    constraint assessment_author foreign key (author_id) references person on delete set null,
    constraint assessment_note_length check (char_length(note) <= 1000)
);
create index assessment_newest on assessment (idea_id, scorer, id desc);
create index assessment_by_author on assessment (author_id) where author_id is not null;
comment on column assessment.inputs is 'by input: its value, the assessment that first had it, and what it was known from';

create function assessment_stays() returns trigger language plpgsql as $$
begin
    raise exception 'An assessment is never changed.';
end $$;
create trigger assessment_is_kept before update of id, idea_id, scorer, inputs, note, assessed_at on assessment
    for each row execute function assessment_stays();

-- The score of the newest assessment, reckoned when it was written, so that a ranking is read along an index.
create table idea_score (
    idea_id        bigint           not null,
    scorer         text             not null,
    assessment_id  bigint           not null,
    state          text             not null,
    value          double precision,
    merit          double precision,
    precedence     smallint         not null default 0,
    moves          jsonb            not null default '[]',
    reason         text             not null default '',
    generation     bigint           not null,
    again_at       timestamptz,
    reckoned_at    timestamptz      not null default now(),
    constraint idea_score_pk primary key (idea_id, scorer),
    constraint idea_score_of_idea foreign key (idea_id) references idea on delete cascade,
    constraint idea_score_of_assessment foreign key (assessment_id) references assessment on delete cascade,
    constraint idea_score_state_known check (state in ('SCORED', 'FAILED', 'LATE', 'NOT_ASKED')),
    constraint idea_score_scored check ((state = 'SCORED') = (value is not null) and (value is null) = (merit is null))
);
create index idea_score_ranking on idea_score (scorer, precedence desc, merit desc, idea_id desc) where merit is not null;
create index idea_score_to_reckon on idea_score (scorer, generation);
create index idea_score_of_newest on idea_score (assessment_id);
comment on column idea_score.merit is 'the value, turned round where less is better: the greatest comes first';
comment on column idea_score.precedence is 'what outranks every score';
comment on column idea_score.generation is 'of the plugin that reckoned; older than the one that runs means old';
