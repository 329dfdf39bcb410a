-- What the team decided, and why: for an idea or for none. Nothing in it is ever changed; a correction is a record of its own.
create table decision (
    id          bigint generated always as identity,
    idea_id     bigint,
    what        text        not null,
    why         text        not null,
    traded      text[]      not null default '{}',
    evidence    text        not null default '',
    corrects    bigint,
    author_id   bigint,
    decided_at  timestamptz not null default now(),
    constraint decision_pk primary key (id),
    constraint decision_what_length check (char_length(what) between 1 and 200),
    constraint decision_why_length check (char_length(why) between 1 and 10000),
    constraint decision_evidence_length check (char_length(evidence) <= 10000),
    constraint decision_interests_known check (traded <@ array['CUSTOMERS', 'COMPANY', 'EMPLOYEES', 'PARTNERS', 'OTHERS']),
    constraint decision_of_idea foreign key (idea_id) references idea on delete set null,
    constraint decision_corrects_decision foreign key (corrects) references decision,
    constraint decision_by_author foreign key (author_id) references person on delete set null
);
create index decision_latest on decision (decided_at desc, id desc);
create index decision_of_idea on decision (idea_id, id desc) where idea_id is not null;
create index decision_corrects on decision (corrects) where corrects is not null;
create index decision_by_author on decision (author_id);

-- An idea or a person that is gone is forgotten; everything else stays as it was written.
create function decision_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.id, new.what, new.why, new.traded, new.evidence, new.corrects, new.decided_at)
            is not distinct from (old.id, old.what, old.why, old.traded, old.evidence, old.corrects, old.decided_at)
        and (new.idea_id is null or new.idea_id = old.idea_id) and (new.author_id is null or new.author_id = old.author_id) then
        return new;
    end if;
    raise exception 'Decisions are append-only; a correction is a new one.';
end $$;
create trigger decision_append_only before update or delete on decision
    for each row execute function decision_is_append_only();

-- That an idea would harm customers outranks every score; it is the team's until it says otherwise. A bet is an idea of the team
-- that nobody has to want, for which it says what it believes.
alter table idea
    add column harm text,
    add column harm_public boolean not null default false,
    add column harm_origin bigint,
    add column hypothesis text,
    add constraint idea_harm_length check (char_length(harm) between 1 and 500),
    add constraint idea_harm_comes_from_idea foreign key (harm_origin) references idea on delete set null,
    add constraint idea_public_harm_is_harm check (not harm_public or harm is not null),
    add constraint idea_hypothesis_length check (char_length(hypothesis) between 1 and 500);
create index idea_harmful on idea (id desc) where harm is not null;
create index idea_harm_origin on idea (harm_origin) where harm_origin is not null;
comment on column idea.harm_origin is 'the merged idea that it comes along from, until that is undone; null for one of its own';
comment on column idea.hypothesis is 'what the team believes of its bet; null for ideas that are none';
