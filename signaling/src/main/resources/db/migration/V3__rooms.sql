-- Owned by the package rooms.
create table therapy_sessions (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    appointment_id uuid not null references appointments,
    student_id     uuid not null references students,
    therapist_id   uuid not null references staff,
    state          text not null check (state in ('lobby', 'open', 'ended')),
    media_mode     text not null default 'mesh' check (media_mode in ('mesh', 'routed')),
    media_epoch    int not null default 1,
    created_at     timestamptz not null,
    closes_at      timestamptz,                         -- until when a lobby waits for staff; known from the first who came
    opened_at      timestamptz,
    ended_at       timestamptz,
    end_reason     text
);
create index therapy_sessions_not_ended on therapy_sessions (state) where state <> 'ended';
create unique index therapy_sessions_running on therapy_sessions (appointment_id) where state <> 'ended';
create index therapy_sessions_of_student on therapy_sessions (student_id, created_at);

-- A seat outlives the process: a client that rejoins after a restart finds it.
create table session_participants (
    id             uuid primary key,
    session_id     uuid not null references therapy_sessions,
    clinic_id      uuid not null references clinics,
    person         text not null,                       -- staff:{id} or invitation:{id}
    role           text not null,
    name_latin     text not null,                       -- so that a restored room can show who is reconnecting
    name_arabic    text,
    language       text not null check (language in ('en', 'ar')),
    state          text not null check (state in ('waiting', 'declined', 'joined', 'reconnecting', 'left')),
    incarnation    int not null,
    resume_hash    bytea not null,                      -- SHA-256 of the secret that the page holds in memory
    muted          boolean not null default false,
    muted_by       uuid references session_participants,
    original_sound boolean not null default false,
    admitted_at    timestamptz,
    left_reason    text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    unique (session_id, person)
);
