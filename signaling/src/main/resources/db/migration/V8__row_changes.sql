-- Owned by the package feed: every change of a published row, in the order in which it can be read again. What the three
-- tables are for, and why it is done so: signaling/docs/decisions/0006-row-changes-are-captured-by-triggers.md.
create table row_changes (
    id             bigint generated always as identity primary key,   -- given while its transaction commits
    clinic_id      uuid,                                -- of the row as it is now; null where the table has none
    table_name     text not null,
    type           text not null check (type in ('INSERT', 'UPDATE', 'DELETE')),
    record         jsonb,                               -- null: deleted
    old_record     jsonb,                               -- null: inserted
    truncated      boolean not null,                    -- too large to be sent: only its short values are here
    changed_at     timestamptz not null,
    check ((record is null) = (type = 'DELETE') and (old_record is null) = (type = 'INSERT'))
);

-- Changes that have no position yet.
create table change_queue (
    change_id      bigint primary key,
    xid            xid8 not null                        -- a transaction's changes stay together
);

-- The order of delivery. No foreign keys between the three: each row is written by the statements below and nowhere else,
-- and every capture would pay for the check.
create table change_positions (
    position       bigint primary key,                  -- 1, 2, 3 … without a gap
    change_id      bigint not null unique,
    numbered_at    timestamptz not null default clock_timestamp()
);

-- One row: its lock makes numbering, and forgetting, one transaction's business at a time.
create table change_log (
    only_row       boolean primary key default true check (only_row),
    last_position  bigint not null,
    kept_after     bigint not null                      -- positions up to this one are forgotten
);
insert into change_log (last_position, kept_after) values (0, 0);

-- What is kept of a row of more than 64 KiB: several changes must fit into what may wait for one socket
-- (sawt.channels.queue.size). Values of more than 64 bytes are left out, as Supabase does.
create function short_values(row_values jsonb) returns jsonb language sql immutable strict as $$
    select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(row_values) where octet_length(value::text) <= 64
$$;

-- The columns that its trigger names are the server's own business: they are not published, and a change of nothing else is
-- none. SECURITY DEFINER, so that whoever may write the row can; in UTC, because a timestamp becomes text here.
create function capture_change() returns trigger language plpgsql security definer set timezone = 'UTC' as $$
declare
    hidden     text[] := coalesce(tg_argv, '{}');
    row_now    jsonb := to_jsonb(new) - hidden;
    row_before jsonb := to_jsonb(old) - hidden;
    too_large  boolean := greatest(pg_column_size(row_now), pg_column_size(row_before)) > 65536;
    change     bigint;
begin
    if row_now = row_before then
        return null;
    end if;
    insert into row_changes (clinic_id, table_name, type, record, old_record, truncated, changed_at)
    values (
        (coalesce(row_now, row_before) ->> 'clinic_id')::uuid,
        tg_table_name,
        tg_op,
        case when too_large then short_values(row_now) else row_now end,
        case when too_large then short_values(row_before) else row_before end,
        too_large,
        clock_timestamp())
    returning id into change;
    insert into change_queue (change_id, xid) values (change, pg_current_xact_id());
    return null;
end $$;

create function refuse_truncate() returns trigger language plpgsql as $$
begin
    raise exception '% is watched: delete its rows instead', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Publishes a table, without its hidden columns. Deferred, so that a change gets its id while its transaction commits, when
-- nobody has seen it yet; whoever sees it later gets a higher one.
create function publish_rows(published regclass, hidden text[] default '{}') returns void language plpgsql as $$
begin
    execute format(
        'create constraint trigger rows_captured after insert or update or delete on %s
         deferrable initially deferred for each row execute function capture_change(%s)',
        published,
        (select string_agg(quote_literal(name), ', ') from unnest(hidden) as name));
    execute format(
        'create trigger watched_not_truncated before truncate on %s
         for each statement execute function refuse_truncate()', published);
end $$;

-- A definer's function must not find tables where its caller has made some.
do $$ begin
    execute format('alter function capture_change() set search_path = %I, pg_temp', current_schema());
end $$;
revoke execute on function capture_change() from public;

do $$ begin
    perform publish_rows('therapy_sessions', '{alive_at}');
    perform publish_rows('session_events');
    perform publish_rows('appointments');
    perform publish_rows('goals');
    perform publish_rows('trials');
    -- Nobody may read it, but who watches rows must hear of a changed caseload in the same order as of rows.
    perform publish_rows('caseloads');
end $$;
