-- Therapists with one number after another, and the password of the demo's: each with a student who has a goal and was in a session. What a
-- student, a goal and a session are called by follows from the number, so that pgbench knows it, too.
with wanted as (
    select number, demo.clinic_id, demo.password_hash, md5('therapist ' || number)::uuid as therapist,
           md5('student ' || number)::uuid as student, md5('appointment ' || number)::uuid as appointment
    from generate_series(?, ?) number, (select clinic_id, password_hash from staff where email = 'therapist@demo.example') demo
), new_therapists as (
    insert into staff (id, clinic_id, email, password_hash, role, name_latin, language)
    select therapist, clinic_id, 'taps-' || number || '@bench.example', password_hash, 'therapist', 'Therapist', 'en' from wanted
), new_students as (
    insert into students (id, clinic_id, name_latin) select student, clinic_id, 'Student' from wanted
), new_caseloads as (
    insert into caseloads (staff_id, student_id) select therapist, student from wanted
), new_goals as (
    insert into goals (id, clinic_id, student_id, status, text_en, text_ar, area, measure, direction, threshold, consecutive, created_by)
    select md5('goal ' || number)::uuid, clinic_id, student, 'active', 'Goal', 'هدف', 'articulation', 'percent_correct', 'at_least', 80, 3,
           therapist from wanted
), new_appointments as (
    insert into appointments (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
    select appointment, clinic_id, student, therapist, now() - interval '1 hour', now(), 'UTC', 'completed' from wanted
)
insert into therapy_sessions (id, clinic_id, appointment_id, student_id, therapist_id, state, created_at, opened_at, ended_at, end_reason)
select md5('session ' || number)::uuid, clinic_id, appointment, student, therapist, 'ended', now() - interval '1 hour',
       now() - interval '1 hour', now(), 'ended' from wanted
