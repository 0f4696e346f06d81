-- Owned by the package progress: what staff write of an appointment for the file, saved as they type.
create table session_notes (
    appointment_id uuid not null references appointments,
    author         uuid not null references staff,
    clinic_id      uuid not null references clinics,
    student_id     uuid not null references students,
    version        int not null default 0,
    text           text not null check (length(text) <= 20000),
    begun_at       timestamptz not null,
    saved_at       timestamptz not null,
    primary key (appointment_id, author)
);
create index session_notes_of_student on session_notes (student_id);
create trigger session_notes_kept before delete or truncate on session_notes
    for each statement execute function refuse_removal();

create function refuse_of_signed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from progress_records where appointment_id = new.appointment_id and state = 'signed') then
        raise exception '% are not changed once the record is signed', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger session_notes_signed before insert or update on session_notes
    for each row execute function refuse_of_signed();
