-- Pictures in ideas and comments, as the portal drew them anew: what people sent is never stored. The name is random and is all
-- that it takes to see one, as with any picture on a page.
create table picture (
    name       text        not null,
    owner_id   bigint,
    type       text        not null,
    width      integer     not null,
    height     integer     not null,
    bytes      bytea       not null,
    created_at timestamptz not null default now(),
    constraint picture_pk primary key (name),
    constraint picture_type_known check (type in ('image/png', 'image/jpeg')),
    constraint picture_of_person foreign key (owner_id) references person on delete set null
);
create index picture_by_owner on picture (owner_id, created_at desc);
