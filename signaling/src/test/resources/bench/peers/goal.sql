-- A goal as the student ?2 has one already, with the text ?1.
insert into goals (id, clinic_id, student_id, status, text_en, text_ar, area, measure, direction, threshold, consecutive, created_by)
select uuidv7(), clinic_id, student_id, 'active', ?, 'هدف', area, measure, direction, threshold, consecutive, created_by
from goals where student_id = ?::uuid order by created_at limit 1
