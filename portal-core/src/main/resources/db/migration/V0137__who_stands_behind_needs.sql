-- Who of a segment stands behind a need: the voters and the authors of its ideas, each once, counted like "backing".
create table need_backing (
    segment_id      bigint      not null,
    need_id         bigint      not null,
    people          integer     not null,
    accounts        integer     not null,
    buyers          integer     not null,
    administrators  integer     not null,
    users           integer     not null,
    unknown         integer     not null,
    revenue         jsonb       not null,
    counted_at      timestamptz not null default now(),
    constraint need_backing_pk primary key (segment_id, need_id),
    constraint need_backing_adds_up check (people = buyers + administrators + users + unknown),
    constraint need_backing_of_segment foreign key (segment_id) references segment on delete cascade,
    constraint need_backing_of_need foreign key (need_id) references need on delete cascade
);
create index need_backing_by_need on need_backing (need_id);

-- Needs that ideas came under or left, and in which transaction, for the next round of counting. Only added to, so that nobody who
-- changes an idea waits for anybody who changes another one.
create table need_touched (
    need_id  bigint not null,
    tx       xid8   not null default pg_current_xact_id()
);
create index need_touched_by_tx on need_touched (tx);

-- An idea ($1) without a need of its own hangs where the ideas do that were merged into it: the first one of them that hangs anywhere.
create function settle_need_of(bigint) returns void language sql as $$
    update idea i set need_id = f.need_id, need_origin = f.origin
    from (select 1) one left join lateral (
        select o.need_id, o.id as origin from merged_tree($1) t join idea o on o.id = t.idea_id
        where o.need_id is not null and o.need_origin is null order by o.merged_at, o.id limit 1
    ) f on true
    where i.id = $1 and (i.need_id is null or i.need_origin is not null)
        and (i.need_id, i.need_origin) is distinct from (f.need_id, f.origin)
$$;

-- By trigger, because ideas are merged, moved, undone and deleted in many ways, and a need must not forget any of them.
create function need_of_idea_changed() returns trigger language plpgsql as $$
declare
    root bigint;
begin
    if tg_op = 'DELETE' then
        insert into need_touched (need_id) values (old.need_id);
        return null;
    end if;
    if old.merged_into is distinct from new.merged_into then
        root := merged_root(coalesce(new.merged_into, old.merged_into));
        if new.merged_into is null then
            perform settle_need_of(new.id);
        end if;
        perform settle_need_of(root);
        insert into need_touched (need_id) select i.need_id from idea i where i.id = root and i.need_id is not null;
    elsif new.merged_into is not null then
        perform settle_need_of(merged_root(new.id));
    end if;
    insert into need_touched (need_id) select distinct t.need_id from (values (old.need_id), (new.need_id)) t (need_id)
    where t.need_id is not null;
    return null;
end $$;
create trigger idea_came_under_need after update of need_id, merged_into on idea for each row
    when (old.need_id is distinct from new.need_id or old.merged_into is distinct from new.merged_into)
    execute function need_of_idea_changed();
create trigger idea_left_need after delete on idea for each row
    when (old.need_id is not null) execute function need_of_idea_changed();
