-- Who may see a board. "version" counts its changes, so that two administrators do not overwrite each other.
alter table board
    add column access  text    not null default 'EVERYONE',
    add column version integer not null default 1,
    add constraint board_access_known check (access in ('EVERYONE', 'MEMBERS', 'TEAM'));

-- By address or by mail domain, so that somebody can be a member before the portal knows them.
create table board_member (
    id        bigint generated always as identity,
    board_id  bigint      not null,
    who       text        not null,
    added_at  timestamptz not null default now(),
    constraint board_member_pk primary key (id),
    constraint board_member_once unique (board_id, who),
    constraint board_member_lower check (who = lower(who) and length(who) between 3 and 254),
    constraint board_member_of_board foreign key (board_id) references board on delete cascade
);
create index board_member_by_who on board_member (who);
comment on column board_member.who is 'an address, or a mail domain: everybody who has an address in it';

-- Whether a person ($2, null for nobody) may see a board ($1). The one place that says so.
create function board_seen_by(bigint, bigint) returns boolean stable parallel safe language sql as $$
    select b.access = 'EVERYONE' or exists (
        select from person p where p.id = $2 and (p.role <> 'CUSTOMER' or b.access = 'MEMBERS' and exists (
            select from board_member m where m.board_id = b.id and m.who in (p.email, split_part(p.email, '@', 2)))))
    from board b where b.id = $1
$$;

-- Whether a person ($2) may read about an idea ($1): it is on a board that they may see, or it is theirs and that is enough ($3).
create function idea_seen_by(bigint, bigint, boolean) returns boolean stable parallel safe language sql as $$
    select board_seen_by(i.board_id, $2) or $3 and i.author_id is not distinct from $2 from idea i where i.id = $1
$$;

-- Where a picture is shown, so that it is seen by whoever may read what it belongs to. By trigger, because texts are written in
-- many ways and none of them may be forgotten. A picture stays where it once was shown: what was taken out of a text may come back.
create table picture_place (
    picture   text   not null,
    idea_id   bigint,
    entry_id  bigint,
    constraint picture_place_is_one check (num_nonnulls(idea_id, entry_id) = 1),
    constraint picture_place_in_idea foreign key (idea_id) references idea on delete cascade,
    constraint picture_place_in_entry foreign key (entry_id) references changelog_entry on delete cascade
);
create unique index picture_place_once_in_idea on picture_place (picture, idea_id) where idea_id is not null;
create unique index picture_place_once_in_entry on picture_place (picture, entry_id) where entry_id is not null;
create index picture_place_of_idea on picture_place (idea_id) where idea_id is not null;
create index picture_place_of_entry on picture_place (entry_id) where entry_id is not null;

create function pictures_in(text) returns setof text immutable strict parallel safe language sql as
    $$ select distinct found[1] from regexp_matches($1, '/pictures/([A-Za-z0-9_-]{20,})', 'g') found $$;

create function place_pictures_of_idea() returns trigger language plpgsql as $$
begin
    insert into picture_place (picture, idea_id)
    select pictures_in(new.text || ' ' || new.need), new.id on conflict do nothing;
    return null;
end $$;
create trigger idea_pictures after insert or update of text, need on idea
    for each row when (new.text like '%/pictures/%' or new.need like '%/pictures/%')
    execute function place_pictures_of_idea();

create function place_pictures_said() returns trigger language plpgsql as $$
begin
    insert into picture_place (picture, idea_id) select pictures_in(new.text), new.idea_id on conflict do nothing;
    return null;
end $$;
create trigger comment_pictures after insert or update of text on comment
    for each row when (new.text like '%/pictures/%') execute function place_pictures_said();
create trigger answer_pictures after insert or update of text on answer
    for each row when (new.text like '%/pictures/%') execute function place_pictures_said();

create function place_pictures_of_entry() returns trigger language plpgsql as $$
begin
    insert into picture_place (picture, entry_id) select pictures_in(new.text), new.id on conflict do nothing;
    return null;
end $$;
create trigger entry_pictures after insert or update of text on changelog_entry
    for each row when (new.text like '%/pictures/%') execute function place_pictures_of_entry();

insert into picture_place (picture, idea_id)
select pictures_in(text || ' ' || need), id from idea where text like '%/pictures/%' or need like '%/pictures/%'
union select pictures_in(text), idea_id from comment where text like '%/pictures/%'
union select pictures_in(text), idea_id from answer where text like '%/pictures/%';
insert into picture_place (picture, entry_id)
select pictures_in(text), id from changelog_entry where text like '%/pictures/%';
