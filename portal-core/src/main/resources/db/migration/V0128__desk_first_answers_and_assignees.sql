-- The team's desk: when somebody of the team who is not the author first said something about an idea, who looks after it, and how
-- many notes the team keeps about it. The first answer is kept by trigger, because comments and answers are written in many ways
-- and none of them may be forgotten.
alter table idea
    add column first_answered_at timestamptz,
    add column assignee_id       bigint,
    add column notes             integer not null default 0,
    add constraint idea_assigned_to foreign key (assignee_id) references person on delete set null,
    add constraint idea_notes_not_negative check (notes >= 0);

create function first_answer_of(bigint) returns timestamptz stable parallel safe language sql as $$
    select min(said.at) from (
        select given_at as at, author_id from answer where idea_id = $1
        union all
        select written_at, author_id from comment where idea_id = $1
    ) said
    join person p on p.id = said.author_id and p.role <> 'CUSTOMER'
    join idea i on i.id = $1 and i.author_id is distinct from p.id
$$;

create function keep_first_answer(idea bigint, author bigint, at timestamptz) returns void language sql as $$
    update idea i set first_answered_at = $3 from person p
    where i.id = $1 and i.first_answered_at is null and p.id = $2 and p.role <> 'CUSTOMER' and i.author_id is distinct from p.id
$$;
create function first_answer_by_answer() returns trigger language plpgsql as $$
begin
    perform keep_first_answer(new.idea_id, new.author_id, new.given_at);
    return null;
end $$;
create function first_answer_by_comment() returns trigger language plpgsql as $$
begin
    perform keep_first_answer(new.idea_id, new.author_id, new.written_at);
    return null;
end $$;
create trigger answer_is_first after insert on answer for each row execute function first_answer_by_answer();
create trigger comment_is_first after insert on comment for each row execute function first_answer_by_comment();

update idea i set first_answered_at = f.at
from (select said.idea_id, min(said.at) as at from (
        select idea_id, given_at as at, author_id from answer union all select idea_id, written_at, author_id from comment
    ) said
    join person p on p.id = said.author_id and p.role <> 'CUSTOMER'
    join idea x on x.id = said.idea_id and x.author_id is distinct from p.id
    group by said.idea_id) f
where f.idea_id = i.id;

-- Partial ones wherever they can be, for each vote writes into every index that its idea is in.
create index idea_unanswered on idea (created_at, id) include (assignee_id)
    where not final and first_answered_at is null and answered_at is null;
create index idea_first_answered on idea (first_answered_at) include (created_at) where first_answered_at is not null;
create index idea_of_assignee on idea (assignee_id, created_at, id) where assignee_id is not null;
create index idea_with_notes on idea (created_at, id) where notes > 0;

-- What the team changed about an idea lately, so that whoever changes it next can be told. Votes are not in it.
create index event_that_changed_an_idea on event (idea_id, id)
    where kind in ('IdeaAnswered', 'IdeaEdited', 'IdeaMoved', 'IdeaTagged', 'IdeaAssigned', 'AnswerTakenBack');
