export const en = {
  'attendance.present': 'Present',
  'attendance.late': 'Came late',
  'attendance.left_early': 'Left early',
  'attendance.make_up': 'Make-up session',
  'attendance.consultation': 'Consultation with the family',
  'attendance.student_absent': 'Student absent',
  'attendance.cancelled_by_family': 'Cancelled by the family',
  'attendance.no_show': 'Nobody came',
  'attendance.therapist_absent': 'Therapist absent',
  'attendance.closed': 'Clinic or school closed',
  'attendance.technical_failure': 'Technical failure',
} as const;
