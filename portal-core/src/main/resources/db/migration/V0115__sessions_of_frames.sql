-- A session in a host's frame is not one in the portal: it is good for the widget's pages alone, and ends with its host.
alter table session
    add column host_id bigint,
    add constraint session_of_host foreign key (host_id) references host on delete cascade;
create index session_by_host on session (host_id) where host_id is not null;
