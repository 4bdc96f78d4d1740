-- Never edited once released: the next version is 2.sql. No column holds an address, an origin or a user
-- agent; times of arrival are cut to the hour.

create table reports (
  id uuid primary key,
  -- SHA-256 of the canonical report and of the secret's hash: tells "the same again" from a forgery.
  digest bytea not null,
  secret_hash bytea,
  -- The report without its harm.
  body jsonb not null,
  -- Health data, with a retention of its own.
  harm jsonb,
  received_at timestamptz not null,
  site text generated always as (body ->> 'site') stored,
  listing_id text generated always as (body ->> 'listingId') stored,
  kind text generated always as (body ->> 'kind') stored
);
-- One index besides the identity: each costs every report. What goes by time runs once an hour.
create index reports_by_listing on reports (site, listing_id);

create table pictures (
  report_id uuid primary key references reports on delete cascade,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  digest bytea not null,
  bytes bytea not null
);

-- So that a late retry does not bring back what its sender deleted. The id itself is gone.
create table deleted_reports (
  id_hash bytea primary key,
  deleted_on date not null
);

create table reviewers (
  name text primary key,
  role text not null check (role in ('reviewer', 'publisher')),
  token_hash bytea not null unique,
  added_at timestamptz not null default now(),
  removed_at timestamptz
);

create table cases (
  id integer generated always as identity primary key,
  site text not null,
  listing_id text not null,
  state text not null default 'open'
    check (state in ('open', 'confirmed', 'rejected', 'withdrawn')),
  -- What two reviewers agreed on.
  claim jsonb,
  notice jsonb,
  -- What one proposes and another has to approve: { action, content, digest, reviewer, at }.
  pending jsonb,
  opened_at timestamptz not null,
  confirmed_at timestamptz,
  decided_at timestamptz,
  unique (site, listing_id),
  check (state <> 'confirmed' or claim is not null)
);
create table passed_on (
  case_id integer not null references cases,
  authority text not null,
  reference text,
  passed_on date not null,
  reviewer text not null
);

-- Append only, each entry bound to the one before it.
create table audit (
  seq integer primary key,
  at timestamptz not null,
  reviewer text not null,
  action text not null,
  case_id integer,
  details text not null,
  digest bytea not null
);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is append-only'; end $$;
create trigger audit_rows before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_whole before truncate on audit
  for each statement execute function refuse_change();

create table appeals (
  id uuid primary key,
  secret_hash bytea not null,
  site text not null,
  listing_id text not null,
  statement text not null,
  evidence text,
  contact text,
  language text not null,
  state text not null default 'received'
    check (state in ('received', 'in-review', 'upheld', 'dismissed')),
  received_at timestamptz not null,
  due_on date not null,
  taken_at timestamptz,
  answered_at timestamptz,
  answer text,
  -- The order of arrival, since times are cut to the hour.
  seq integer generated always as identity
);
create index appeals_by_state on appeals (state, received_at);

create table notices (
  id integer generated always as identity primary key,
  site text not null,
  listing_id text not null,
  hazard text not null,
  reports integer not null,
  first_reported_on date not null,
  sent_on date not null,
  outcome text not null default 'open' check (outcome in ('open', 'removed', 'refused')),
  answered_on date,
  reference text,
  check ((outcome = 'open') = (answered_on is null))
);
create unique index notices_open on notices (site, listing_id, hazard) where outcome = 'open';
