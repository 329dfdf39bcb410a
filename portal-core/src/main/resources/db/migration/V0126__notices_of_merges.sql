-- Whoever took part in an idea is told once that it goes on in another one; "idea_id" is that one.
alter table notice
    add column merged_id bigint,
    add constraint notice_of_merged_idea foreign key (merged_id) references idea on delete cascade,
    add constraint notice_once_per_merged_idea unique (merged_id, person_id),
    drop constraint notice_of_one_thing,
    add constraint notice_of_one_thing check (num_nonnulls(answer_id, comment_id, merged_id) = 1);
