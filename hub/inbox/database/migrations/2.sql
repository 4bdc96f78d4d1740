-- One row that the health check writes: a database that only answers may have a full disk.
create table health (
  id boolean primary key default true check (id),
  checked_at timestamptz not null
);
insert into health (checked_at) values (now());
