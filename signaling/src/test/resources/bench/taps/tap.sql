-- One tap as the server stores it, by client number client_id of pgbench, of the students from the number :first on.
\set seq :seq + 1
\set number :first + :client_id
insert into trials (id, clinic_id, student_id, goal_id, session_id, seq, result, recorded_by, at)
values (uuidv7(), :clinic::uuid, md5('student ' || :number)::uuid, md5('goal ' || :number)::uuid, md5('session ' || :number)::uuid, :seq,
        'correct', md5('therapist ' || :number)::uuid, now());
