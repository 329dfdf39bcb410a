-- What people try to get done, whatever they ask for. A merged need keeps its ideas and quotes: whoever reads the one that it goes on
-- in reads through to them, so that undoing a merge moves nothing.
create table need (
    id           bigint generated always as identity,
    statement    text        not null,
    description  text        not null default '',
    language     text        not null,
    horizon      text        not null,
    state        text        not null default 'OPEN',
    author_id    bigint,
    stated_at    timestamptz not null default now(),
    changed_by   bigint,
    changed_at   timestamptz,
    merged_into  bigint,
    merged_at    timestamptz,
    merged_by    bigint,
    version      integer     not null default 1,
    constraint need_pk primary key (id),
    constraint need_statement_length check (char_length(statement) between 1 and 300),
    constraint need_description_length check (char_length(description) <= 10000),
    constraint need_horizon_known check (horizon in ('NOW', 'NEXT', 'LATER')),
    constraint need_state_known check (state in ('OPEN', 'MET')),
    constraint need_by_author foreign key (author_id) references person on delete set null,
    constraint need_changed_by_person foreign key (changed_by) references person on delete set null,
    constraint need_merged_by_person foreign key (merged_by) references person on delete set null,
    constraint need_merged_into_need foreign key (merged_into) references need,
    constraint need_merged_into_another check (merged_into <> id)
);
create index need_by_horizon on need (horizon, state, id desc) where merged_into is null;
create index need_merged on need (merged_into) where merged_into is not null;
create index need_by_author on need (author_id);
create index need_changed_by on need (changed_by);
create index need_merged_by on need (merged_by);

create table need_words (
    need_id  bigint   not null,
    words    tsvector not null,
    constraint need_words_pk primary key (need_id),
    constraint need_words_of_need foreign key (need_id) references need on delete cascade
);
create index need_words_search on need_words using gin (words);

-- The need that a need ($1) goes on in: itself, unless it was merged.
create function need_root(bigint) returns bigint stable language sql as $$
    with recursive up as (
        select id, merged_into from need where id = $1
        union all
        select n.id, n.merged_into from up join need n on n.id = up.merged_into
    )
    select id from up where merged_into is null
$$;

-- A need ($1), and all that were merged into it, into those, and so on.
create function need_tree(bigint) returns table (need_id bigint) stable language sql as $$
    with recursive down as (
        select id from need where id = $1
        union all
        select n.id from down d join need n on n.merged_into = d.id
    )
    select id from down
$$;

alter table idea
    add column need_id     bigint,
    add column need_origin bigint,
    add constraint idea_under_need foreign key (need_id) references need,
    add constraint idea_need_from_merged_idea foreign key (need_origin) references idea on delete set null;
create index idea_under_need on idea (need_id, votes desc, id desc) where need_id is not null;
create index idea_need_origin on idea (need_origin) where need_origin is not null;
comment on column idea.need_origin is 'the merged idea that brought the need along, while this one had none of its own';

-- A sentence of somebody that tells of the need, and from where it is known.
create table need_quote (
    id         bigint generated always as identity,
    need_id    bigint      not null,
    source     text        not null,
    idea_id    bigint,
    comment_id bigint,
    kind       text,
    person_id  bigint,
    who        text        not null default '',
    words      text        not null,
    pinned_by  bigint,
    pinned_at  timestamptz not null default now(),
    constraint need_quote_pk primary key (id),
    constraint need_quote_source_known check (source in ('REASON', 'NEED', 'COMMENT', 'HEARD')),
    constraint need_quote_kind_known check (kind in ('CALL', 'TICKET', 'MAIL', 'OTHER')),
    constraint need_quote_heard_somewhere check ((source = 'HEARD') = (kind is not null)),
    constraint need_quote_said_about_idea check ((source = 'HEARD') = (idea_id is null)),
    constraint need_quote_words_length check (char_length(words) <= 1000),
    constraint need_quote_who_length check (char_length(who) <= 120),
    constraint need_quote_of_need foreign key (need_id) references need on delete cascade,
    constraint need_quote_from_idea foreign key (idea_id) references idea on delete cascade,
    constraint need_quote_from_comment foreign key (comment_id) references comment on delete cascade,
    constraint need_quote_of_person foreign key (person_id) references person on delete cascade,
    constraint need_quote_pinned_by_person foreign key (pinned_by) references person on delete set null
);
create index need_quote_by_need on need_quote (need_id, id desc);
create index need_quote_by_idea on need_quote (idea_id);
create index need_quote_by_comment on need_quote (comment_id);
create index need_quote_by_person on need_quote (person_id);
create index need_quote_pinned_by on need_quote (pinned_by);

-- What a change of many ideas did to where they hang.
alter table changed_idea
    add column rehung             boolean not null default false,
    add column need_before        bigint,
    add column need_after         bigint,
    add column need_origin_before bigint;
