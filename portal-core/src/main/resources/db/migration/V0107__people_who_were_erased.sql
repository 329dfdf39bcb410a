-- Whoever is erased leaves a row without a name and an address: what they voted for still counts, and nobody can say who it was.
alter table person
    alter column email drop not null,
    alter column name drop not null,
    add column erased_at timestamptz,
    add constraint person_erased_has_no_address check ((erased_at is null) = (email is not null)),
    add constraint person_erased_has_no_name check ((erased_at is null) = (name is not null));
