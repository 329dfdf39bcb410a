-- A file of accounts or of their people that was read and is without fault, until somebody says that it is to be taken. For a day.
create table import (
    id        uuid        not null default gen_random_uuid(),
    kind      text        not null,
    file      text        not null,
    made_by   bigint      not null,
    made_at   timestamptz not null default now(),
    constraint import_pk primary key (id),
    constraint import_kind_known check (kind in ('ACCOUNTS', 'PEOPLE')),
    constraint import_by_person foreign key (made_by) references person on delete cascade
);
create index import_by_person on import (made_by);

create table import_row (
    import_id  uuid    not null,
    line       integer not null,
    draft      jsonb   not null,
    constraint import_row_pk primary key (import_id, line),
    constraint import_row_of_import foreign key (import_id) references import on delete cascade
);
