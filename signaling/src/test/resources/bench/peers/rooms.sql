-- Appointments that have begun, numbered from one to another number: each with a student, a therapist, a guest's link, and the
-- cookie guest-{number}, by which that guest's browser is known.
with rooms as (
    select number, clinic.id as clinic_id, clinic.time_zone, gen_random_uuid() as student, gen_random_uuid() as therapist,
           gen_random_uuid() as appointment, gen_random_uuid() as invitation
    from generate_series(?, ?) number, (select c.id, c.time_zone from clinics c join staff s on s.clinic_id = c.id
                                        where s.email = 'supervisor@demo.example') clinic
), new_students as (
    insert into students (id, clinic_id, name_latin) select student, clinic_id, 'Student' from rooms
), new_therapists as (
    insert into staff (id, clinic_id, email, role, name_latin, language)
    select therapist, clinic_id, 'therapist-' || number || '@bench.example', 'therapist', 'Therapist', 'en' from rooms
), new_appointments as (
    insert into appointments (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
    select appointment, clinic_id, student, therapist, now(), now() + interval '4 hours', time_zone, 'scheduled' from rooms
), new_invitations as (
    insert into invitations (id, clinic_id, appointment_id, role, guest_name, language, token_hash)
    select invitation, clinic_id, appointment, 'student', 'Guest', 'en', sha256(invitation::text::bytea) from rooms
), new_accesses as (
    insert into guest_accesses (cookie_hash, invitation_id, expires_at)
    select sha256(('guest-' || number)::bytea), invitation, now() + interval '4 hours' from rooms
)
select appointment from rooms order by number
