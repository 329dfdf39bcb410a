-- Who may come in and read. The rows are there from the start, so that whoever changes them can hold them.
insert into setting (name, value) values ('portal.readers', 'EVERYBODY'), ('portal.domains', '')
on conflict (name) do nothing;

-- Who was asked to come. Whom the portal is private to, beside the team and the people of some mail domains.
create table invitation (
    id          bigint generated always as identity,
    email       text        not null,
    inviter_id  bigint,
    invited_at  timestamptz not null default now(),
    constraint invitation_pk primary key (id),
    constraint invitation_once unique (email),
    constraint invitation_lower check (email = lower(email) and length(email) between 3 and 254),
    constraint invitation_by_person foreign key (inviter_id) references person on delete set null
);
create index invitation_by_inviter on invitation (inviter_id);
