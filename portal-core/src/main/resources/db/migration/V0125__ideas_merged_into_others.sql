-- An idea that goes on in another one. As long as it does, it has no votes and no comments of its own: its votes lie aside as they
-- were, its comments stand on the idea that it goes on in and remember their home.
alter table idea
    add column merged_into bigint,
    add column merged_at   timestamptz,
    add column merged_by   bigint,
    add constraint idea_merged_into_idea foreign key (merged_into) references idea,
    add constraint idea_merged_by_person foreign key (merged_by) references person on delete set null,
    add constraint idea_merged_into_another check (merged_into <> id),
    add constraint idea_merged_has_no_counts check (merged_into is null or votes = 0 and comments = 0);
create index idea_merged on idea (merged_into) where merged_into is not null;
create index idea_merged_by on idea (merged_by) where merged_by is not null;
comment on column idea.merged_into is 'the idea that this one was merged into; that one may have been merged in turn';

-- A vote of a merged idea as it was. Kept whole, so that whatever columns votes have is there again when the merging is undone;
-- whoever adds a column to "vote" that may not be null fills it in here too.
create table merged_vote (
    idea_id    bigint not null,
    person_id  bigint not null,
    vote       jsonb  not null,
    constraint merged_vote_pk primary key (idea_id, person_id),
    constraint merged_vote_for_idea foreign key (idea_id) references idea on delete cascade,
    constraint merged_vote_of_person foreign key (person_id) references person on delete cascade
);
create index merged_vote_by_person on merged_vote (person_id);

-- Whoever took their vote back from an idea that others were merged into: what they wanted there does not come along again.
create table merged_withdrawal (
    idea_id    bigint not null,
    person_id  bigint not null,
    constraint merged_withdrawal_pk primary key (idea_id, person_id),
    constraint merged_withdrawal_from_idea foreign key (idea_id) references idea on delete cascade,
    constraint merged_withdrawal_by_person foreign key (person_id) references person on delete cascade
);
create index merged_withdrawal_by_person on merged_withdrawal (person_id);

alter table vote
    add column origin       bigint,
    add column stake_origin bigint,
    add constraint vote_from_merged_idea foreign key (origin) references idea,
    add constraint vote_stake_from_merged_idea foreign key (stake_origin) references idea;
create index vote_from_merged_idea on vote (origin) where origin is not null;
create index vote_stake_from_merged_idea on vote (stake_origin) where stake_origin is not null;
comment on column vote.origin is 'the merged idea that this vote came along from; null once its owner said anything about it here';
comment on column vote.stake_origin is 'the merged idea that importance and reason came along from, for a vote that had none';

alter table follow
    add column origin bigint,
    add constraint follow_from_merged_idea foreign key (origin) references idea;
create index follow_from_merged_idea on follow (origin) where origin is not null;
comment on column follow.origin is 'the merged idea that this came along from; null for what somebody chose here';

alter table comment
    add column home_id bigint,
    add constraint comment_home foreign key (home_id) references idea;
create index comment_by_home on comment (home_id) where home_id is not null;
comment on column comment.home_id is 'the merged idea that it came along from, with its thread';
alter table report
    drop constraint report_about_comment,
    add constraint report_about_comment foreign key (idea_id, comment_id) references comment (idea_id, id)
        on delete cascade on update cascade;

-- The idea that an idea ($1) goes on in: itself, unless it was merged.
create function merged_root(bigint) returns bigint stable language sql as $$
    with recursive up as (
        select id, merged_into from idea where id = $1
        union all
        select i.id, i.merged_into from up join idea i on i.id = up.merged_into
    )
    select id from up where merged_into is null
$$;

-- All ideas that were merged into an idea ($1), into those, and so on; "above" are the ideas on the way from each to it.
create function merged_tree(bigint) returns table (idea_id bigint, above bigint[]) stable language sql as $$
    with recursive down as (
        select id, array[$1] as above from idea where merged_into = $1
        union all
        select i.id, d.above || d.id from down d join idea i on i.merged_into = d.id
    )
    select id, above from down
$$;

-- Whether whoever may see one board ($1) may see another one ($2) as well.
create function board_seen_by_all_of(bigint, bigint) returns boolean stable language sql as $$
    select a.id = b.id or b.access = 'EVERYONE' or a.access = 'TEAM' or a.access = 'MEMBERS' and b.access = 'MEMBERS'
        and not exists (select from board_member m where m.board_id = a.id and not exists (
            select from board_member o where o.board_id = b.id and o.who in (m.who, split_part(m.who, '@', 2))))
    from board a, board b where a.id = $1 and b.id = $2
$$;
