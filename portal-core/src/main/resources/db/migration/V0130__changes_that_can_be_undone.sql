-- What the team changed about one idea or many at once, and what was there before, so that it can be undone for a day.
create table change (
    id         bigint generated always as identity,
    made_by    bigint,
    made_at    timestamptz not null default now(),
    ideas      integer     not null,
    undone_at  timestamptz,
    undone_by  bigint,
    constraint change_pk primary key (id),
    constraint change_made_by_person foreign key (made_by) references person on delete set null,
    constraint change_undone_by_person foreign key (undone_by) references person on delete set null
);
create index change_by_time on change (made_at);
create index change_made_by_person on change (made_by);
create index change_undone_by_person on change (undone_by);

-- Only of what was changed there is a before and an after. "kept" says why an undo left the idea as it is.
create table changed_idea (
    change_id              bigint  not null,
    idea_id                bigint  not null,
    board_before           bigint,
    board_after            bigint,
    tags_before            bigint[],
    tags_after             bigint[],
    reassigned             boolean not null default false,
    assignee_before        bigint,
    assignee_after         bigint,
    answer_id              bigint,
    status_before          bigint,
    answered_before        timestamptz,
    first_answered_before  timestamptz,
    confidence_before      text,
    due_before             date,
    promised_before        date,
    kept                   text[],
    constraint changed_idea_pk primary key (change_id, idea_id),
    constraint changed_idea_of_change foreign key (change_id) references change on delete cascade,
    constraint changed_idea_is_there foreign key (idea_id) references idea on delete cascade
);
create index changed_idea_by_idea on changed_idea (idea_id);
