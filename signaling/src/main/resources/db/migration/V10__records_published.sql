-- What was delivered at an appointment can be watched, too; who may see which columns, RowRights says.
do $$ begin perform publish_rows('progress_records'); end $$;

-- Positions belong to an epoch. After the database was restored from a backup they are given again, to other changes: a
-- cursor of another epoch is worth nothing. Why it is done so: signaling/docs/decisions/0010-positions-belong-to-an-epoch.md.
alter table change_log
    add column epoch  uuid not null default gen_random_uuid(),
    add column origin text;                             -- where the epoch began, as log_origin() says; null: not known yet

-- What a restored database does not share with the one that it is a copy of: the cluster that it is in and its place there,
-- or, where the cluster was rewound or a standby took over, the timeline. Where a hosted PostgreSQL does not tell, the place.
create function log_origin() returns text language plpgsql stable as $$
declare
    place text := (select oid::text from pg_database where datname = current_database());
begin
    return concat_ws(' ', place,
        (select system_identifier from pg_control_system()),
        left(pg_walfile_name(pg_current_wal_lsn()), 8));
exception when insufficient_privilege or feature_not_supported or undefined_function or object_not_in_prerequisite_state then
    return place;
end $$;
