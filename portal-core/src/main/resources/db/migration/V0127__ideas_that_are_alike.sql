-- Ideas whose titles are new or have changed, until they were compared with all others. By trigger, because words are also written
-- in bulk.
create table idea_to_compare (
    idea_id  bigint      not null,
    since    timestamptz not null default clock_timestamp(),
    constraint idea_to_compare_pk primary key (idea_id),
    constraint idea_to_compare_of_idea foreign key (idea_id) references idea on delete cascade
);
create index idea_to_compare_newest on idea_to_compare (since desc);
insert into idea_to_compare (idea_id) select idea_id from idea_words;

create function compare_written_ideas() returns trigger language plpgsql as $$
begin
    insert into idea_to_compare (idea_id) select idea_id from written order by idea_id
    on conflict (idea_id) do update set since = excluded.since;
    return null;
end $$;
create trigger idea_words_to_compare after insert on idea_words
    referencing new table as written for each statement execute function compare_written_ideas();
create trigger idea_words_to_compare_anew after update on idea_words
    referencing new table as written for each statement execute function compare_written_ideas();

-- Two ideas that are probably the same, until somebody says that they are not.
create table idea_pair (
    idea_id       bigint      not null,
    other_id      bigint      not null,
    likeness      smallint    not null,
    dismissed_at  timestamptz,
    dismissed_by  bigint,
    constraint idea_pair_pk primary key (idea_id, other_id),
    constraint idea_pair_older_first check (idea_id < other_id),
    constraint idea_pair_likeness_percent check (likeness between 1 and 100),
    constraint idea_pair_of_idea foreign key (idea_id) references idea on delete cascade,
    constraint idea_pair_with_other foreign key (other_id) references idea on delete cascade,
    constraint idea_pair_dismissed_by foreign key (dismissed_by) references person on delete set null
);
create index idea_pair_by_other on idea_pair (other_id);
create index idea_pair_strongest on idea_pair (likeness desc, idea_id, other_id) where dismissed_at is null;
create index idea_pair_dismissed_by on idea_pair (dismissed_by) where dismissed_by is not null;
