-- The portal's logo; one at most. Its name is in its address and changes when the picture does.
create table logo (
    only_one  boolean not null default true,
    name      text    not null,
    type      text    not null,
    width     integer not null,
    height    integer not null,
    bytes     bytea   not null,
    constraint logo_pk primary key (only_one),
    constraint logo_only_one check (only_one),
    constraint logo_type_known check (type in ('image/png', 'image/jpeg')),
    constraint logo_size check (width between 1 and 640 and height between 1 and 640)
);
