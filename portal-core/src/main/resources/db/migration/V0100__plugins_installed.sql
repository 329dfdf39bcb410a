-- What should run. Every node brings itself to this, and says in plugin_node how it went.
create sequence plugin_generation;

create table plugin (
    id            text        not null,
    version       text        not null,
    name          text        not null,
    description   text        not null,
    provider      text        not null,
    license       text        not null,
    permissions   jsonb       not null,
    signer        text,
    sha256        text        not null,
    size          bigint      not null,
    bytes         bytea       not null,
    enabled       boolean     not null,
    reason        text        not null default '',
    settings      jsonb       not null default '{}',
    secrets       jsonb       not null default '{}',
    generation    bigint      not null default nextval('plugin_generation'),
    installed_by  bigint,
    installed_at  timestamptz not null default now(),
    constraint plugin_pk primary key (id)
);
-- A JAR is compressed already.
alter table plugin alter column bytes set storage external;
comment on column plugin.reason is 'why the portal itself switched it off';
comment on column plugin.secrets is 'settings that are encrypted';
comment on column plugin.generation is 'changes with every change that nodes must follow, and never comes again';

create table plugin_node (
    node        text        not null,
    plugin_id   text        not null,
    generation  bigint      not null,
    version     text        not null,
    state       text        not null,
    reason      text        not null,
    seen_at     timestamptz not null default now(),
    constraint plugin_node_pk primary key (node, plugin_id),
    constraint plugin_node_of_plugin foreign key (plugin_id) references plugin (id) on delete cascade,
    constraint plugin_node_state_known check (state in ('RUNNING', 'STOPPED', 'FAILED'))
);

-- An upload waits here until its permissions were read and agreed to; no node keeps it.
create table plugin_upload (
    id           uuid        not null default gen_random_uuid(),
    bytes        bytea       not null,
    uploaded_by  bigint      not null,
    uploaded_at  timestamptz not null default now(),
    constraint plugin_upload_pk primary key (id)
);
alter table plugin_upload alter column bytes set storage external;
