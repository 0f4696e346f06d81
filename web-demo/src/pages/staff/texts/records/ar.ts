import type { en } from './en';

export const ar: Record<keyof typeof en, string> = {
  'attendance.present': 'حضور',
  'attendance.late': 'حضور متأخر',
  'attendance.left_early': 'مغادرة مبكرة',
  'attendance.make_up': 'جلسة تعويضية',
  'attendance.consultation': 'استشارة مع الأسرة',
  'attendance.student_absent': 'غياب الطالب',
  'attendance.cancelled_by_family': 'ألغته الأسرة',
  'attendance.no_show': 'لم يحضر أحد',
  'attendance.therapist_absent': 'غياب المعالج',
  'attendance.closed': 'العيادة أو المدرسة مغلقة',
  'attendance.technical_failure': 'عطل تقني',
};
