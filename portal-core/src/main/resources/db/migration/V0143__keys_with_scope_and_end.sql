-- What a key may be used for, and until when. Keys that were made before keep everything, for ever.
alter table api_key
    add column scope       text        not null default 'ADMIN',
    add column expires_at  timestamptz,
    add constraint api_key_scope_known check (scope in ('READ', 'WRITE', 'ADMIN'));
alter table api_key alter column scope drop default;
