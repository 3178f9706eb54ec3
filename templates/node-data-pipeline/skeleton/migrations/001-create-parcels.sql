create table parcels (
  id text primary key,
  changed_at timestamptz not null,
  destination text not null check (destination ~ '^[A-Z]{3}$'),
  weight_grams integer not null check (weight_grams > 0)
);

-- How far the source was read. One row, which also lets one run at a time work.
create table watermark (
  id integer primary key default 1 check (id = 1),
  position bigint not null default 0
);
insert into watermark default values;

create table runs (
  id uuid primary key,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  status text not null default 'running' check (status in ('running', 'done', 'failed')),
  read integer not null default 0,
  loaded integer not null default 0,
  rejected integer not null default 0,
  reason text
);
create index runs_by_start on runs (started_at desc);
create index runs_done on runs (finished_at desc) where status = 'done';
