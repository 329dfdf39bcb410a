-- Products that put the portal into their own pages, and sign tokens that say who somebody is.
create table host (
    id          bigint generated always as identity,
    slug        text        not null,
    name        text        not null,
    origins     text[]      not null,
    enabled     boolean     not null default true,
    trusted     boolean     not null default false,
    created_at  timestamptz not null default now(),
    constraint host_pk primary key (id),
    constraint host_slug_once unique (slug),
    constraint host_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint host_name_length check (length(name) between 1 and 80),
    constraint host_origins_some check (cardinality(origins) between 1 and 20)
);

-- What a host's tokens are checked with: a secret that both know, sealed; or its public key, which anybody may know.
create table host_key (
    id          bigint generated always as identity,
    host_id     bigint      not null,
    kid         text        not null,
    algorithm   text        not null,
    material    text        not null,
    created_at  timestamptz not null default now(),
    constraint host_key_pk primary key (id),
    constraint host_key_once unique (host_id, kid),
    constraint host_key_algorithm_known check (algorithm in ('HS256', 'RS256', 'EdDSA')),
    constraint host_key_of_host foreign key (host_id) references host on delete cascade
);

-- Whom a host means by its own name for somebody. A host has one name for a person, and means one person by it.
create table host_person (
    host_id     bigint      not null,
    subject     text        not null,
    person_id   bigint      not null,
    told_email  text        not null,
    since       timestamptz not null default now(),
    constraint host_person_pk primary key (host_id, subject),
    constraint host_person_one_name unique (host_id, person_id),
    constraint host_person_of_host foreign key (host_id) references host on delete cascade,
    constraint host_person_of_person foreign key (person_id) references person on delete cascade
);
create index host_person_by_person on host_person (person_id);

-- Tokens that were used, until they are too old to be used anyway.
create table host_token (
    host_id     bigint      not null,
    jti_hash    bytea       not null,
    expires_at  timestamptz not null,
    constraint host_token_once primary key (host_id, jti_hash),
    constraint host_token_of_host foreign key (host_id) references host on delete cascade
);
create index host_token_by_expiry on host_token (expires_at);
