-- What a clinic shows families of their children's records (security), and to whom (schedule). Custody may say that one
-- guardian sees them and the other does not.
alter table clinics add column released_view text not null default 'off'
    check (released_view in ('off', 'after_signing', 'live'));
alter table student_guardians add column may_view_records boolean not null default false;

-- Owned by the package progress: what staff said of a signed record. The last holds.
create table record_releases (
    appointment_id uuid not null references progress_records,
    number         int not null check (number > 0),     -- 1, 2, 3 … for each record
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    released       boolean not null,                    -- false: withdrawn
    said_by        uuid not null references staff,
    said_at        timestamptz not null,
    primary key (appointment_id, number)
);
create index record_releases_of_student on record_releases (student_id);
create trigger record_releases_append_only before update or delete or truncate on record_releases
    for each statement execute function refuse_change();

-- Owned by the package schedule: links by which a guardian sees the record of one child. Derived and known by their hash,
-- as join links are.
create table progress_links (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null,
    guardian_id    uuid not null,
    token_hash     bytea not null unique,               -- SHA-256
    issued_by      uuid not null references staff,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,
    foreign key (student_id, guardian_id) references student_guardians
);
create unique index progress_links_one_each on progress_links (student_id, guardian_id) where revoked_at is null;

-- What an exchanged progress link left in a browser: an HttpOnly cookie, known by its hash.
create table progress_accesses (
    cookie_hash    bytea primary key,                   -- SHA-256
    link_id        uuid not null references progress_links,
    expires_at     timestamptz not null,
    created_at     timestamptz not null default now()
);
create index progress_accesses_by_expiry on progress_accesses (expires_at);

alter table audit_entries drop constraint audit_entries_actor_kind_check,
    add constraint audit_entries_actor_kind_check check (actor_kind in ('staff', 'guest', 'relative', 'unknown'));
