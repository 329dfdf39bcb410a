-- Needs that came with the sample go with it.
alter table need add column sample boolean not null default false;
