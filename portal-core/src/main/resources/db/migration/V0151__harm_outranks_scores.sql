-- By trigger, because harm comes and goes with merges too. The order of rankings is kept with each score.
create function harm_of_idea_changed() returns trigger language plpgsql as $$
begin
    update idea_score set precedence = case when new.harm is null then 0 else 1 end where idea_id = new.id;
    return null;
end
$$;
create trigger idea_harm_outranks_scores after update of harm on idea
    for each row when ((old.harm is null) <> (new.harm is null)) execute function harm_of_idea_changed();
update idea_score s set precedence = 1 from idea i where i.id = s.idea_id and i.harm is not null;
