-- The score of what rises, kept as ln(sum(2^(t / half-life))) over the votes' times t, half-life 14 days: a logarithm, so
-- that it neither overflows nor needs recomputing as time goes by. An idea begins as if its proposal were a vote.
create function rising_at(at timestamptz) returns double precision immutable parallel safe language sql as
    $$ select extract(epoch from at) / (14 * 86400) * ln(2.0::double precision) $$;
create function rising_with(rising double precision, at timestamptz) returns double precision
    immutable parallel safe language sql as
    $$ select greatest(rising, rising_at(at)) + ln(1 + exp(-abs(rising - rising_at(at)))) $$;
create function rising_without(rising double precision, at timestamptz) returns double precision
    immutable parallel safe language sql as
    $$ select rising + ln(greatest(1e-9, 1 - exp(least(0, rising_at(at) - rising)))) $$;

-- The counters (votes, comments, rising) and "final" are kept by whoever changes their rows, in the same transaction;
-- "recount" proves that they agree.
create table idea (
    id           bigint generated always as identity,
    title        text             not null,
    text         text             not null default '',
    need         text             not null default '',
    language     text             not null,
    board_id     bigint           not null,
    status_id    bigint           not null,
    final        boolean          not null default false,
    author_id    bigint,
    votes        integer          not null default 0,
    comments     integer          not null default 0,
    rising       double precision not null default rising_at(now()),
    created_at   timestamptz      not null default now(),
    edited_at    timestamptz,
    answered_at  timestamptz,
    version      integer          not null default 1,
    sample       boolean          not null default false,
    constraint idea_pk primary key (id),
    constraint idea_title_length check (char_length(title) between 1 and 120),
    constraint idea_text_length check (char_length(text) <= 10000),
    constraint idea_need_length check (char_length(need) <= 10000),
    constraint idea_votes_not_negative check (votes >= 0),
    constraint idea_comments_not_negative check (comments >= 0),
    constraint idea_on_board foreign key (board_id) references board,
    constraint idea_in_status foreign key (status_id) references status,
    constraint idea_by_author foreign key (author_id) references person on delete set null
);
create index idea_top on idea (votes desc, id desc) where not final;
create index idea_rising on idea (rising desc, id desc) where not final;
create index idea_new on idea (created_at desc, id desc) where not final;
create index idea_board_top on idea (board_id, votes desc, id desc) where not final;
create index idea_board_rising on idea (board_id, rising desc, id desc) where not final;
create index idea_board_new on idea (board_id, created_at desc, id desc);
create index idea_status_top on idea (status_id, votes desc, id desc);
create index idea_status_new on idea (status_id, created_at desc, id desc);
create index idea_decided on idea (answered_at desc, id desc) where final;
create index idea_of_author on idea (author_id, created_at desc, id desc);

create table idea_tag (
    tag_id   bigint not null,
    idea_id  bigint not null,
    constraint idea_tag_pk primary key (tag_id, idea_id),
    constraint idea_tag_of_tag foreign key (tag_id) references tag on delete cascade,
    constraint idea_tag_on_idea foreign key (idea_id) references idea on delete cascade
);
create index idea_tag_by_idea on idea_tag (idea_id);

-- Beside the idea and not in it, so that a vote does not rewrite the words.
create extension if not exists pg_trgm;
create table idea_words (
    idea_id  bigint   not null,
    words    tsvector not null,
    title    text     not null,
    constraint idea_words_pk primary key (idea_id),
    constraint idea_words_of_idea foreign key (idea_id) references idea on delete cascade
);
create index idea_words_search on idea_words using gin (words);
create index idea_words_alike on idea_words using gin (title gin_trgm_ops);

-- Every move along the workflow, with the answer that everybody may read.
create table answer (
    id         bigint generated always as identity,
    idea_id    bigint      not null,
    status_id  bigint      not null,
    text       text        not null,
    author_id  bigint,
    given_at   timestamptz not null default now(),
    constraint answer_pk primary key (id),
    constraint answer_length check (char_length(text) between 1 and 10000),
    constraint answer_to_idea foreign key (idea_id) references idea on delete cascade,
    constraint answer_with_status foreign key (status_id) references status,
    constraint answer_by_author foreign key (author_id) references person on delete set null
);
create index answer_by_idea on answer (idea_id, id);
create index answer_by_author on answer (author_id);
