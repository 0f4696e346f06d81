-- Owned by the package schedule.
create table students (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    name_latin     text not null,
    name_arabic    text,
    created_at     timestamptz not null default now()
);

create table guardians (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    name_latin     text not null,
    name_arabic    text,
    language       text not null check (language in ('en', 'ar')),
    email          text,
    phone          text,                                -- E.164
    created_at     timestamptz not null default now()
);

create table student_guardians (
    student_id     uuid not null references students,
    guardian_id    uuid not null references guardians,
    may_join       boolean not null default true,
    primary key (student_id, guardian_id)
);

alter table caseloads add foreign key (student_id) references students;

create extension if not exists btree_gist;

create table appointments (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    therapist_id   uuid not null references staff,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    time_zone      text not null,                       -- the clinic's when it was made
    state          text not null check (state in ('scheduled', 'in_progress', 'completed', 'cancelled', 'no_show')),
    version        int not null default 0,
    session_id     uuid,                                -- the latest session made from it, and how that stands
    session_state  text check (session_state in ('lobby', 'open', 'ended')),
    session_opened_at timestamptz,
    session_ended_at  timestamptz,
    guest_joined_at   timestamptz,                      -- family or a guest was in a session: it took place
    created_at     timestamptz not null default now(),
    check ((session_id is null) = (session_state is null)),
    constraint therapist_has_no_overlap exclude using gist
        (therapist_id with =, tstzrange(starts_at, ends_at) with &&) where (state not in ('cancelled', 'no_show')),
    constraint student_has_no_overlap exclude using gist
        (student_id with =, tstzrange(starts_at, ends_at) with &&) where (state not in ('cancelled', 'no_show'))
);
create index appointments_of_clinic on appointments (clinic_id, starts_at);
create index appointments_of_session on appointments (session_id) where session_id is not null;
create index appointments_unfinished on appointments (ends_at)
    where session_state <> 'ended' or state = 'in_progress';

-- A link's token is never stored: it is derived from a server secret and this id, and known by its hash. A renewed link is
-- another invitation, so that nothing that the old one was good for comes back.
create table invitations (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    appointment_id uuid not null references appointments,
    role           text not null check (role in ('guardian', 'student', 'interpreter', 'observer')),
    guardian_id    uuid references guardians,
    guest_name     text,                                -- for a guest without a guardian's row
    language       text not null check (language in ('en', 'ar')),
    token_hash     bytea not null unique,               -- SHA-256
    revoked_at     timestamptz,
    created_at     timestamptz not null default now(),
    check ((role = 'guardian') = (guardian_id is not null))
);
create unique index invitations_of_guardian on invitations (appointment_id, guardian_id) where revoked_at is null;
create index invitations_of_appointment on invitations (appointment_id);

-- Which links a member of staff was shown on which day of the clinic: each is audited once.
create table link_readings (
    invitation_id  uuid not null references invitations,
    staff_id       uuid not null references staff,
    day            date not null,
    primary key (invitation_id, staff_id, day)
);

-- What an exchanged link left in a browser: an HttpOnly cookie, known by its hash.
create table guest_accesses (
    cookie_hash    bytea primary key,                   -- SHA-256
    invitation_id  uuid not null references invitations,
    expires_at     timestamptz not null,
    created_at     timestamptz not null default now()
);
create index guest_accesses_of_invitation on guest_accesses (invitation_id);
create index guest_accesses_by_expiry on guest_accesses (expires_at);

-- Each press of Join, with the version of the text that was agreed to.
create table consents (
    invitation_id  uuid not null references invitations,
    text_version   text not null,
    language       text not null check (language in ('en', 'ar')),
    consented_at   timestamptz not null,
    primary key (invitation_id, text_version, consented_at)
);

create table ratings (
    invitation_id  uuid not null references invitations,
    session_id     uuid not null,
    clinic_id      uuid not null references clinics,
    stars          int not null check (stars between 1 and 5),
    created_at     timestamptz not null default now(),
    primary key (invitation_id, session_id)
);
