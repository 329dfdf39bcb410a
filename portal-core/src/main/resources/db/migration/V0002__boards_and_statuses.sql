create table board (
    id        bigint generated always as identity,
    slug      text    not null,
    name      text    not null,
    position  integer not null,
    sample    boolean not null default false,
    constraint board_pk primary key (id),
    constraint board_slug_once unique (slug),
    constraint board_name_length check (length(name) between 1 and 60)
);
insert into board (slug, name, position) values ('general', 'General', 0);

-- Statuses are rows so that a team can name its own; their kind is fixed and is what the rules speak of.
-- A status without a name is called by its kind, in the reader's language.
create table status (
    id        bigint generated always as identity,
    slug      text    not null,
    kind      text    not null,
    name      text,
    position  integer not null,
    constraint status_pk primary key (id),
    constraint status_slug_once unique (slug),
    constraint status_name_length check (length(name) between 1 and 40),
    constraint status_kind_known
        check (kind in ('OPEN', 'REVIEW', 'PLANNED', 'DOING', 'SHIPPED', 'DECLINED', 'RETIRED'))
);
insert into status (slug, kind, position) values
    ('open', 'OPEN', 0), ('review', 'REVIEW', 1), ('planned', 'PLANNED', 2), ('doing', 'DOING', 3),
    ('shipped', 'SHIPPED', 4), ('declined', 'DECLINED', 5), ('retired', 'RETIRED', 6);

create table tag (
    id      bigint generated always as identity,
    slug    text    not null,
    name    text    not null,
    sample  boolean not null default false,
    constraint tag_pk primary key (id),
    constraint tag_slug_once unique (slug),
    constraint tag_name_length check (length(name) between 1 and 40)
);
