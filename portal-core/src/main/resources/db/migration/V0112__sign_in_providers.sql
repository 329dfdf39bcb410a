-- Other houses whose word is taken for who somebody is. What their word is worth for addresses, an administrator decides.
create table sign_in_provider (
    id              bigint generated always as identity,
    slug            text        not null,
    name            text        not null,
    issuer          text        not null,
    client_id       text        not null,
    client_secret   text, -- sealed with the operator's secret
    scopes          text        not null,
    trusted         boolean     not null, -- all its addresses are taken for checked
    domains         text        not null, -- of addresses that may come in, with spaces between; empty for all
    enabled         boolean     not null,
    created_at      timestamptz not null default now(),
    constraint sign_in_provider_pk primary key (id),
    constraint sign_in_provider_slug_once unique (slug),
    constraint sign_in_provider_issuer_once unique (issuer),
    constraint sign_in_provider_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
    constraint sign_in_provider_name_length check (length(name) between 1 and 40)
);

-- Who somebody is over there. The pair is theirs for ever; their name and address over there may change.
create table sign_in_identity (
    id           bigint generated always as identity,
    provider_id  bigint      not null,
    issuer       text        not null,
    subject      text        not null,
    person_id    bigint      not null,
    created_at   timestamptz not null default now(),
    constraint sign_in_identity_pk primary key (id),
    constraint sign_in_identity_once unique (issuer, subject),
    constraint sign_in_identity_of_provider foreign key (provider_id) references sign_in_provider on delete cascade,
    constraint sign_in_identity_of_person foreign key (person_id) references person on delete cascade
);
create index sign_in_identity_by_person on sign_in_identity (person_id);
create index sign_in_identity_by_provider on sign_in_identity (provider_id);

-- Somebody was sent to a provider and has not come back yet. Each comes back once, in the browser that was sent.
create table sign_in_flow (
    state_hash    bytea       not null,
    browser_hash  bytea       not null,
    provider_id   bigint      not null,
    return_to     text        not null,
    pending       text, -- sealed: the token of what they did before, to be offered again when they come back in vain
    expires_at    timestamptz not null,
    constraint sign_in_flow_pk primary key (state_hash),
    constraint sign_in_flow_to_provider foreign key (provider_id) references sign_in_provider on delete cascade
);
create index sign_in_flow_by_expiry on sign_in_flow (expires_at);
create index sign_in_flow_by_provider on sign_in_flow (provider_id);
