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
    created_at     timestamptz not null default now(),
    constraint therapist_has_no_overlap exclude using gist
        (therapist_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'cancelled'),
    constraint student_has_no_overlap exclude using gist
        (student_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'cancelled')
);
create index appointments_of_clinic on appointments (clinic_id, starts_at);

-- A link's token is never stored: it is derived from a server secret, this id and the generation, and known by its hash.
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

-- What an exchanged link left in a browser: an HttpOnly cookie, known by its hash.
create table guest_accesses (
    id             uuid primary key,
    invitation_id  uuid not null references invitations,
    cookie_hash    bytea not null unique,               -- SHA-256
    consented_at   timestamptz,
    expires_at     timestamptz not null,
    created_at     timestamptz not null default now()
);
create index guest_accesses_of_invitation on guest_accesses (invitation_id);

create table ratings (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    invitation_id  uuid not null references invitations,
    session_id     uuid not null,
    stars          int not null check (stars between 1 and 5),
    created_at     timestamptz not null default now(),
    unique (invitation_id, session_id)
);
