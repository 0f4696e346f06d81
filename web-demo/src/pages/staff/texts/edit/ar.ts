import type { en } from './en';

export const ar: Record<keyof typeof en, string> = {
  theirs: 'عرض المحفوظ',
  mine: 'حفظ ما كتبته بدلًا منه',
};
