-- Everybody the portal knows by name. An address is kept in lower case and belongs to one person.
create table person (
    id          bigint generated always as identity,
    email       text        not null,
    name        text        not null,
    role        text        not null default 'CUSTOMER',
    language    text        not null default 'en',
    sample      boolean     not null default false,
    created_at  timestamptz not null default now(),
    constraint person_pk primary key (id),
    constraint person_email_once unique (email),
    constraint person_email_lower check (email = lower(email) and length(email) between 3 and 254),
    constraint person_name_length check (length(name) between 1 and 80),
    constraint person_role_known check (role in ('CUSTOMER', 'TEAM', 'ADMINISTRATOR'))
);
create index person_by_role on person (role) where role <> 'CUSTOMER';

-- Only hashes of tokens are kept: who reads the database cannot sign in with what is in it.
create table session (
    token_hash  bytea       not null,
    person_id   bigint      not null,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    constraint session_pk primary key (token_hash),
    constraint session_of_person foreign key (person_id) references person on delete cascade
);
create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

-- What somebody did before signing in; it counts once the address is confirmed.
create table pending (
    token_hash  bytea       not null,
    kind        text        not null,
    content     jsonb       not null,
    expires_at  timestamptz not null,
    constraint pending_pk primary key (token_hash)
);
create index pending_by_expiry on pending (expires_at);

create table sign_in_link (
    token_hash   bytea       not null,
    email        text        not null,
    name         text,
    language     text        not null,
    return_to    text        not null default '/',
    pending_hash bytea,
    expires_at   timestamptz not null,
    created_at   timestamptz not null default now(),
    constraint sign_in_link_pk primary key (token_hash),
    constraint sign_in_link_pending foreign key (pending_hash) references pending on delete set null
);
create index sign_in_link_by_email on sign_in_link (email, created_at);
create index sign_in_link_by_expiry on sign_in_link (expires_at);
create index sign_in_link_by_pending on sign_in_link (pending_hash) where pending_hash is not null;

-- One-time links that make an administrator, printed by the launcher for the first start and for whoever is locked out.
create table admin_link (
    token_hash  bytea       not null,
    expires_at  timestamptz not null,
    constraint admin_link_pk primary key (token_hash)
);

create table api_key (
    id           bigint generated always as identity,
    token_hash   bytea       not null,
    name         text        not null,
    person_id    bigint      not null,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    constraint api_key_pk primary key (id),
    constraint api_key_once unique (token_hash),
    constraint api_key_name_length check (length(name) between 1 and 80),
    constraint api_key_of_person foreign key (person_id) references person on delete cascade
);
create index api_key_by_person on api_key (person_id);

create table setting (
    name   text  not null,
    value  text  not null,
    constraint setting_pk primary key (name)
);
