-- Owned by the package progress: what was delivered at an appointment, as its therapist confirms it.
create table progress_records (
    appointment_id uuid primary key references appointments,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    state          text not null check (state in ('draft', 'signed')),
    version        int not null default 0,
    attendance_proposed text,                           -- null: the journal does not tell
    minutes_proposed int not null check (minutes_proposed >= 0),
    evidence       jsonb not null,                      -- the journal entries that the proposal was read from
    attendance     text not null check (attendance in ('present', 'late', 'left_early', 'make_up', 'consultation',
        'student_absent', 'cancelled_by_family', 'no_show', 'therapist_absent', 'closed', 'technical_failure')),
    minutes        int not null check (minutes between 0 and 1440),
    reason         text,
    written_by     uuid not null references staff,
    written_at     timestamptz not null,
    signed_by      uuid references staff,
    signed_at      timestamptz,
    check (num_nonnulls(signed_by, signed_at) = case state when 'signed' then 2 else 0 end),
    check (reason is not null or (minutes = minutes_proposed and attendance is not distinct from attendance_proposed))
);
create index progress_records_of_student on progress_records (student_id);

create function refuse_signed() returns trigger language plpgsql as $$
begin
    raise exception '% are not changed once they are signed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger progress_records_signed before update on progress_records
    for each row when (old.state = 'signed') execute function refuse_signed();
create trigger progress_records_kept before delete or truncate on progress_records
    for each statement execute function refuse_removal();

-- What is said about a signed record afterwards.
create table record_addenda (
    id             uuid primary key,
    appointment_id uuid not null references progress_records,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    text           text not null,
    written_by     uuid not null references staff,
    written_at     timestamptz not null
);
create index record_addenda_of_appointment on record_addenda (appointment_id);
create trigger record_addenda_append_only before update or delete or truncate on record_addenda
    for each statement execute function refuse_change();
