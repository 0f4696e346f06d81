-- Owned by the package progress.

-- A clinic's prompts, from the least help to the most.
create table prompt_ladders (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    preset         text check (preset in ('aba', 'slp')),    -- null: the clinic's own
    name_en        text not null,
    name_ar        text not null,
    retired_at     timestamptz,
    created_at     timestamptz not null default now(),
    unique (clinic_id, preset)
);

create table prompt_levels (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    ladder_id      uuid not null references prompt_ladders,
    rank           int not null check (rank >= 0),      -- 0 is without help
    code           text not null,
    name_en        text not null,
    name_ar        text not null,
    definition_en  text,
    definition_ar  text,
    retired_at     timestamptz check (retired_at is null or rank > 0),
    created_at     timestamptz not null default now(),
    unique (ladder_id, id),
    constraint prompt_levels_in_order unique (ladder_id, rank) deferrable initially deferred,
    check ((definition_en is null) = (definition_ar is null))
);

create table goals (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    status         text not null check (status in ('draft', 'active', 'met', 'paused', 'discontinued')),
    version        int not null default 0,
    text_en        text not null,
    text_ar        text not null,
    area           text not null,
    measure        text not null
        check (measure in ('percent_correct', 'frequency', 'duration', 'interval', 'task_steps', 'rating')),
    baseline       numeric(9, 3) check (baseline >= 0),
    direction      text not null check (direction in ('at_least', 'at_most')),
    threshold      numeric(9, 3) not null check (threshold >= 0),
    consecutive       int not null check (consecutive between 1 and 20),
    ladder_id      uuid references prompt_ladders,
    most_help      uuid,                                -- the level up to which a correct trial counts; null: any
    effective_from date,
    effective_to   date check (effective_to >= effective_from),
    created_by     uuid not null references staff,
    created_at     timestamptz not null default now(),
    unique (id, student_id, clinic_id),
    foreign key (ladder_id, most_help) references prompt_levels (ladder_id, id),
    check (most_help is null or ladder_id is not null)
);
create index goals_of_student on goals (student_id, created_at);

-- A tap. A mistake is voided by another row; nothing is changed.
create table trials (
    id             uuid primary key,                    -- its client's, UUIDv7: the same tap sent twice is one row
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    goal_id        uuid not null,
    session_id     uuid references therapy_sessions,    -- null: outside of any
    seq            int not null check (seq > 0),        -- 1, 2, 3 … without a gap for each goal and session
    result         text check (result in ('correct', 'incorrect', 'no_response', 'self_corrected')),
    level_id       uuid references prompt_levels check (level_id is null or result is not null),
    value          numeric(9, 3) check (value >= 0),
    unit           text check (unit in ('count', 'seconds', 'points')),
    voids          uuid references trials,              -- the trial that does not count
    recorded_by    uuid not null references staff,
    at             timestamptz not null,                -- by the client's clock
    recorded_at    timestamptz not null default clock_timestamp(),
    foreign key (goal_id, student_id, clinic_id) references goals (id, student_id, clinic_id),
    constraint trials_numbered unique nulls not distinct (goal_id, session_id, seq),
    constraint trials_voided_once unique (voids),
    check (num_nonnulls(result, value, voids) = 1),
    check ((value is null) = (unit is null))
);
create index trials_of_student on trials (student_id, at);
create index trials_of_session on trials (session_id) where session_id is not null;
create trigger trials_append_only before update or delete or truncate on trials
    for each statement execute function refuse_change();

-- What trials name is retired or discontinued, never taken away.
create function refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception '% keeps its rows', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger prompt_ladders_kept before delete or truncate on prompt_ladders
    for each statement execute function refuse_removal();
create trigger prompt_levels_kept before delete or truncate on prompt_levels
    for each statement execute function refuse_removal();
create trigger goals_kept before delete or truncate on goals
    for each statement execute function refuse_removal();
