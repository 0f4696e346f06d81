-- So many colleagues of the demo's supervisor, with the same password.
insert into staff (id, clinic_id, email, password_hash, role, name_latin, language)
select gen_random_uuid(), clinic_id, 'supervisor-' || number || '@bench.example', password_hash, role, 'Supervisor', language
from staff, generate_series(1, %d) number
where email = 'supervisor@demo.example'
