-- Customer companies. The key is what others call them, and never changes; revenue is of a year, in the currency's smallest unit.
create table account (
    id          bigint generated always as identity,
    key         text        not null,
    name        text        not null,
    plan        text,
    revenue     bigint,
    currency    text,
    attributes  jsonb       not null default '{}',
    version     integer     not null default 1,
    added_at    timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    constraint account_pk primary key (id),
    constraint account_key_once unique (key),
    constraint account_key_form check (key ~ '^[A-Za-z0-9._:@+-]{1,100}$'),
    constraint account_name_length check (char_length(name) between 1 and 120),
    constraint account_plan_length check (char_length(plan) between 1 and 60),
    constraint account_revenue_bounded check (revenue between 0 and 1000000000000000),
    constraint account_revenue_has_currency check ((revenue is null) = (currency is null)),
    constraint account_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint account_attributes_object check (jsonb_typeof(attributes) = 'object')
);
create index account_by_name on account (lower(name), id);
create index account_by_revenue on account (currency, revenue desc, id);
create index account_alike on account using gin (lower(name || ' ' || key) gin_trgm_ops);

-- An attribute has one kind in the whole portal, so that conditions know what they compare.
create table account_attribute (
    name  text not null,
    kind  text not null,
    constraint account_attribute_pk primary key (name),
    constraint account_attribute_name_length check (char_length(name) between 1 and 40),
    constraint account_attribute_kind_known check (kind in ('TEXT', 'NUMBER', 'YES_NO'))
);

-- Whoever has an address there belongs to the account, unless said otherwise.
create table account_domain (
    domain      text   not null,
    account_id  bigint not null,
    constraint account_domain_pk primary key (domain),
    constraint account_domain_lower check (domain = lower(domain)),
    constraint account_domain_of_account foreign key (account_id) references account on delete cascade
);
create index account_domain_by_account on account_domain (account_id);
create index person_by_mail_domain on person (split_part(email, '@', 2)) where email is not null;

-- Who belongs to which account, as what, and until when. A membership that is over stays: what somebody wanted while they were there
-- counts for the account. Somebody speaks for one account at a time, the main one; times in which they spoke for one never overlap.
create table membership (
    id           bigint generated always as identity,
    account_id   bigint      not null,
    person_id    bigint      not null,
    role         text        not null,
    source       text        not null,
    main         boolean     not null default false,
    speaks_from  timestamptz not null default '-infinity',
    since        timestamptz not null default now(),
    ended_at     timestamptz,
    constraint membership_pk primary key (id),
    constraint membership_role_known check (role in ('BUYER', 'ADMINISTRATOR', 'USER')),
    constraint membership_source_known check (source in ('TEAM', 'IMPORT', 'API', 'TOKEN', 'DOMAIN')),
    constraint membership_of_account foreign key (account_id) references account on delete cascade,
    constraint membership_of_person foreign key (person_id) references person on delete cascade
);
create unique index membership_once on membership (account_id, person_id) where ended_at is null;
create unique index membership_one_main on membership (person_id) where main and ended_at is null;
create index membership_of_person_main on membership (person_id) where main;
create index membership_by_person on membership (person_id);
create index membership_by_account on membership (account_id, id);
comment on column membership.main is 'whether they speak for this account, or did until it ended';
comment on column membership.speaks_from is 'votes from then on speak for it; what was cast before the portal knew of any account too';
