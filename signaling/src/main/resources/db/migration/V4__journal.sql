-- Owned by the package journal.
create table session_events (
    session_id     uuid not null references therapy_sessions,
    seq            int not null check (seq > 0),        -- 1, 2, 3 … without a gap in each session
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    at             timestamptz not null,
    type           text not null,
    participant_id uuid references session_participants,
    data           jsonb not null default '{}',
    recorded_at    timestamptz not null default clock_timestamp(),
    primary key (session_id, seq)
);
create index session_events_of_student on session_events (student_id, at);
create trigger session_events_append_only before update or delete or truncate on session_events
    for each statement execute function refuse_change();
