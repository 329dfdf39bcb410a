-- Which plugins a distribution brought along, and which file of each was the last, so that one that somebody removed stays removed.
create table plugin_delivered (
    plugin_id     text        not null,
    version       text        not null,
    sha256        text        not null,
    delivered_at  timestamptz not null default now(),
    constraint plugin_delivered_pk primary key (plugin_id)
);
