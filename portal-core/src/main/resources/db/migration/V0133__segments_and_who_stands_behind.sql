-- Saved conditions over accounts and those who speak for them. The first is everybody, without a condition.
create table segment (
    id          bigint generated always as identity,
    slug        text        not null,
    name        text        not null,
    condition   jsonb       not null,
    version     integer     not null default 1,
    people      integer     not null default 0,
    accounts    integer     not null default 0,
    revenue     jsonb       not null default '{}',
    counted_at  timestamptz,
    constraint segment_pk primary key (id),
    constraint segment_slug_once unique (slug),
    constraint segment_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    constraint segment_name_length check (char_length(name) between 1 and 60)
);
insert into segment (id, slug, name, condition) overriding system value values (0, 'everybody', 'Everybody', '{"all": []}');

-- Who of a segment stands behind an idea, counted at most a minute ago from all votes, so that no page has to.
create table backing (
    segment_id      bigint      not null,
    idea_id         bigint      not null,
    votes           integer     not null,
    accounts        integer     not null,
    buyers          integer     not null,
    administrators  integer     not null,
    users           integer     not null,
    unknown         integer     not null,
    revenue         jsonb       not null,
    counted_at      timestamptz not null default now(),
    constraint backing_pk primary key (segment_id, idea_id),
    constraint backing_adds_up check (votes = buyers + administrators + users + unknown),
    constraint backing_of_segment foreign key (segment_id) references segment on delete cascade,
    constraint backing_of_idea foreign key (idea_id) references idea on delete cascade
);
create index backing_top on backing (segment_id, votes desc, idea_id desc);
create index backing_by_idea on backing (idea_id);
comment on column backing.revenue is 'of its accounts, each once, by currency';

-- How far the log was read for it. One node at a time.
create table backing_round (
    read_to       xid8        not null,
    leased_until  timestamptz not null default '-infinity',
    one           boolean     not null default true,
    constraint backing_round_one primary key (one),
    constraint backing_round_only check (one)
);
insert into backing_round (read_to) values ('0');
