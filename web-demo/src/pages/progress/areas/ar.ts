import type { en } from './en';

export const ar: Record<keyof typeof en, string> = {
  articulation: 'النطق',
  phonology: 'النظام الصوتي',
  receptive: 'اللغة الاستقبالية',
  expressive: 'اللغة التعبيرية',
  pragmatics: 'الاستخدام الاجتماعي للغة',
  social: 'المهارات الاجتماعية',
  fluency: 'الطلاقة',
  voice: 'الصوت',
  literacy: 'القراءة والكتابة',
  augmentative: 'التواصل المعزّز والبديل',
  feeding: 'الأكل والبلع',
  attention: 'الانتباه',
  play: 'اللعب',
  behaviour: 'السلوك',
  motor: 'المهارات الحركية',
  care: 'العناية بالذات',
};
