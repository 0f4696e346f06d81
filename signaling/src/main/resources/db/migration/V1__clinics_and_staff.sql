-- Owned by the package security.
create table clinics (
    id             uuid primary key,
    name_en        text not null,
    name_ar        text not null,
    time_zone      text not null,                       -- IANA, e.g. Asia/Riyadh
    language       text not null check (language in ('en', 'ar')),
    digits         text not null default 'latn' check (digits in ('latn', 'arab')),
    weekend        int[] not null,                      -- ISO days of the week: 5 and 6 are Friday and Saturday
    first_day      int not null check (first_day between 1 and 7),
    opens_before   interval not null default '10 minutes',
    closes_after   interval not null default '30 minutes',
    created_at     timestamptz not null default now()
);

create table staff (
    id             uuid primary key,
    clinic_id      uuid not null references clinics,
    email          text not null,
    password_hash  text,                                -- null: signs in by the identity provider only
    password_temporary boolean not null default false,  -- given by an administrator, to be replaced by its owner
    external_id    text,                                -- subject at the identity provider
    role           text not null check (role in ('administrator', 'therapist', 'supervisor')),
    name_latin     text not null,
    name_arabic    text,
    language       text not null check (language in ('en', 'ar')),
    disabled_at    timestamptz,
    created_at     timestamptz not null default now()
);
create unique index staff_email on staff (lower(email));
create unique index staff_external_id on staff (external_id) where external_id is not null;

-- Which students a therapist may see; supervisors and administrators see the clinic's.
create table caseloads (
    staff_id       uuid not null references staff,
    student_id     uuid not null,
    primary key (staff_id, student_id)
);
create index caseloads_of_student on caseloads (student_id);

create table audit_entries (
    id             uuid primary key,
    at             timestamptz not null,
    clinic_id      uuid references clinics,
    actor_kind     text not null check (actor_kind in ('staff', 'guest', 'unknown')),
    actor_id       uuid,                                -- staff or invitation
    actor_role     text,
    action         text not null,
    outcome        text not null check (outcome in ('done', 'refused')),
    object_id      uuid,
    student_id     uuid,
    detail         text                                 -- a code or a count; never a name, an address or record text
);
create index audit_entries_of_clinic on audit_entries (clinic_id, at);

-- Append-only tables refuse every change, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
    for each statement execute function refuse_change();
