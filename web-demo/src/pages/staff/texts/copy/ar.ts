import type { en } from './en';

export const ar: Record<keyof typeof en, string> = {
  copy: 'نسخ الرابط',
  copied: 'نُسخ الرابط.',
  select: 'لا يسمح المتصفح بالنسخ. الرابط محدّد الآن، انسخه يدويًا.',
};
