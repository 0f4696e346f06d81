-- Owned by the package realtime: messages on channels realtime:… that are kept, as Supabase has them. What a clinic, a right
-- and a retention mean for them: signaling/docs/decisions/0009-channels-are-named-by-whom-they-are-about.md.
create schema realtime;

create table realtime.messages (
    id             uuid primary key default gen_random_uuid(),
    clinic_id      uuid not null,
    topic          text not null check (length(topic) between 1 and 240),      -- without realtime:
    event          text not null check (length(event) between 1 and 255),
    payload        jsonb check (octet_length(payload::text) <= 3000000),
    binary_payload bytea check (octet_length(binary_payload) <= 3000000),
    private        boolean not null,                    -- as its sender said it; rights are the same
    inserted_at    timestamptz not null default clock_timestamp(),
    change_id      bigint unique,                       -- its entry in row_changes, made while its transaction commits
    check ((payload is null) <> (binary_payload is null))
);
create index messages_of_topic on realtime.messages (clinic_id, topic, change_id);
create index messages_by_age on realtime.messages (inserted_at);

-- One row: positions up to this one are forgotten.
create table realtime.message_retention (
    only_row       boolean primary key default true check (only_row),
    kept_after     bigint not null
);
insert into realtime.message_retention (kept_after) values (0);

-- A message takes its place in the order of commits as a row does (V8); the log names it, and does not copy it.
create function realtime.capture_message() returns trigger language plpgsql security definer as $$
declare
    change bigint;
begin
    insert into row_changes (clinic_id, table_name, type, record, truncated, changed_at)
    values (new.clinic_id, 'realtime.messages', 'INSERT',
            jsonb_build_object('id', new.id, 'clinic_id', new.clinic_id, 'topic', new.topic), false, clock_timestamp())
    returning id into change;
    insert into change_queue (change_id, xid) values (change, pg_current_xact_id());
    update realtime.messages set change_id = change where id = new.id;
    return null;
end $$;

create constraint trigger message_captured after insert on realtime.messages
    deferrable initially deferred for each row execute function realtime.capture_message();

-- Whose a message is: as said, or as the session says (set local sawt.clinic = '…'), or of whom the topic is about, or of the
-- only clinic that there is.
create function realtime.clinic_of(topic text, clinic uuid) returns uuid language plpgsql stable security definer as $$
declare
    named text[] := regexp_match(topic, '^(student|iep|session|user)[:_]([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})');
    found uuid := coalesce(clinic, nullif(current_setting('sawt.clinic', true), '')::uuid);
begin
    if found is null and named is not null then
        found := case named[1]
            when 'session' then (select clinic_id from therapy_sessions where id = named[2]::uuid)
            when 'user' then (select clinic_id from staff where id = named[2]::uuid)
            else (select clinic_id from students where id = named[2]::uuid)
        end;
    end if;
    if found is null and (select count(*) from clinics) = 1 then
        found := (select id from clinics);
    end if;
    if found is null then
        raise exception 'whose message is it? Give the clinic as the last argument, or: set local sawt.clinic = ''…'''
            using errcode = 'invalid_parameter_value';
    end if;
    return found;
end $$;

-- As Supabase's, with one argument more. A message that cannot be taken is an error, and not a warning that nobody reads.
create function realtime.send(
    payload jsonb, event text, topic text, private boolean default true, clinic uuid default null
) returns void language plpgsql security definer as $$
declare
    message uuid := gen_random_uuid();
    whole   jsonb := payload;
begin
    if jsonb_typeof(payload) = 'object' and not payload ? 'id' then
        whole := payload || jsonb_build_object('id', message);
    end if;
    insert into realtime.messages (id, clinic_id, topic, event, payload, private)
    values (message, realtime.clinic_of(topic, clinic), topic, event, whole, private);
end $$;

create function realtime.send_binary(
    payload bytea, event text, topic text, private boolean default true, clinic uuid default null
) returns void language plpgsql security definer as $$
begin
    insert into realtime.messages (clinic_id, topic, event, binary_payload, private)
    values (realtime.clinic_of(topic, clinic), topic, event, payload, private);
end $$;

-- For a row trigger: perform realtime.broadcast_changes('student:' || new.student_id, tg_op, tg_op, tg_table_name,
-- tg_table_schema, new, old). The message is of the row's clinic where the row has one.
create function realtime.broadcast_changes(
    topic_name text, event_name text, operation text, table_name text, table_schema text, new record, old record,
    level text default 'ROW'
) returns void language plpgsql as $$
declare
    row_now    jsonb := to_jsonb(new);
    row_before jsonb := to_jsonb(old);
begin
    if level = 'STATEMENT' then
        raise exception 'broadcast_changes is for triggers of each row, not of each statement';
    end if;
    if operation not in ('INSERT', 'UPDATE', 'DELETE') then
        raise exception 'unexpected operation: %', operation;
    end if;
    perform realtime.send(
        jsonb_build_object('old_record', row_before, 'record', row_now, 'operation', operation,
                           'table', table_name, 'schema', table_schema),
        event_name, topic_name, true, (coalesce(row_now, row_before) ->> 'clinic_id')::uuid);
end $$;

-- A definer's function must not find tables where its caller has made some.
do $$ begin
    execute format('alter function realtime.capture_message() set search_path = %I, pg_temp', current_schema());
    execute format('alter function realtime.clinic_of(text, uuid) set search_path = %I, pg_temp', current_schema());
    alter function realtime.send(jsonb, text, text, boolean, uuid) set search_path = pg_catalog, pg_temp;
    alter function realtime.send_binary(bytea, text, text, boolean, uuid) set search_path = pg_catalog, pg_temp;
end $$;
revoke execute on function realtime.capture_message() from public;
