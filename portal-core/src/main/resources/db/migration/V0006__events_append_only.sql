-- The spine: one row for every change, in the change's own transaction. Ids and facts, never names, addresses or texts.
-- "tx" lets a reader wait for transactions that commit late; see ARCHITECTURE.md, "The way of an event".
create table event (
    id        bigint generated always as identity,
    tx        xid8        not null default pg_current_xact_id(),
    at        timestamptz not null default clock_timestamp(),
    kind      text        not null,
    idea_id   bigint,
    person_id bigint,
    acted_by  bigint,
    facts     jsonb       not null default '{}',
    constraint event_pk primary key (id)
);
create index event_by_tx on event (tx, id);
create index event_by_idea on event (idea_id, id) where idea_id is not null;

create function event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The event log is append-only.';
end $$;
create trigger event_append_only before update or delete or truncate on event
    for each statement execute function event_is_append_only();

-- How far each consumer has read: all transactions before from_tx, and of those up to to_tx the events up to last_id.
create table event_consumer (
    name          text        not null,
    from_tx       xid8        not null,
    to_tx         xid8        not null,
    last_id       bigint      not null default 0,
    leased_until  timestamptz not null default '-infinity',
    failures      integer     not null default 0,
    last_error    text,
    constraint event_consumer_pk primary key (name)
);
