-- Owned by the package progress.

-- How many minutes of service were agreed for a student; on each day one plan at most.
create table service_plans (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    version        int not null default 0,
    minutes        int not null check (minutes between 0 and 10000),
    per            text not null check (per in ('week', 'month')),
    effective_from date not null,
    effective_to   date check (effective_to >= effective_from),
    written_by     uuid not null references staff,
    created_at     timestamptz not null default now(),
    constraint service_plans_one_a_day exclude using gist
        (student_id with =, daterange(effective_from, effective_to, '[]') with &&)
);
create trigger service_plans_kept before delete or truncate on service_plans
    for each statement execute function refuse_removal();

-- What a goal said before it was changed, from when it was active: charts draw a line where that ended.
create table goal_revisions (
    goal_id        uuid not null,
    version        int not null,                        -- the last one that said so
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    text_en        text not null,
    text_ar        text not null,
    area           text not null,
    measure        text not null,
    baseline       numeric(9, 3),
    direction      text not null,
    threshold      numeric(9, 3) not null,
    consecutive    int not null,
    ladder_id      uuid references prompt_ladders,
    most_help      uuid references prompt_levels,
    effective_from date,
    effective_to   date,
    changed_on     date not null,                       -- by the clinic's calendar
    changed_by     uuid not null references staff,
    changed_at     timestamptz not null,
    primary key (goal_id, version),
    foreign key (goal_id, student_id, clinic_id) references goals (id, student_id, clinic_id)
);
create index goal_revisions_of_student on goal_revisions (student_id);
create trigger goal_revisions_append_only before update or delete or truncate on goal_revisions
    for each statement execute function refuse_change();

-- Beside a child who is far away, somebody else may prompt: an e-helper, or a parent.
alter table trials add column prompt_by text check (prompt_by in ('therapist', 'helper')),
    add constraint trials_prompted check (prompt_by is null or level_id is not null);
