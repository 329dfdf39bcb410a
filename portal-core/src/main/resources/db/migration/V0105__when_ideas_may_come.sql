-- What the team dares to say about when: how sure it is, and a last day only where it gives one. "promised" is the first day that
-- was given and never moves, so that a date which is put off is not a promise kept.
alter table idea
    add column confidence text,
    add column due date,
    add column promised date,
    add constraint idea_confidence_known check (confidence in ('LOW', 'MEDIUM', 'HIGH'));

create index idea_promised on idea (promised) where promised is not null;
create index idea_waiting on idea (created_at desc, id desc) where not final and answered_at is null;

-- Whether an idea ($1) shipped by the day that was promised ($2): null while nobody can know. Days are those of UTC.
create function promise_kept(bigint, date) returns boolean stable parallel safe language sql as $$
    select case
        when $2 is null then null
        when min(a.given_at at time zone 'UTC')::date <= $2 then true
        when min(a.given_at) is not null or $2 < (now() at time zone 'UTC')::date then false
    end
    from answer a join status s on s.id = a.status_id
    where a.idea_id = $1 and s.kind = 'SHIPPED'
$$;
