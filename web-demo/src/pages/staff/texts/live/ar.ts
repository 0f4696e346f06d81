export const ar = {
  title: 'ما يجري الآن',
  lead: 'الجلسات الجارية، ومن ينتظر، وجودة الاتصال. تتجدد هذه الصفحة من تلقاء نفسها.',
  'load.failed': 'تعذّر تحميل ما يجري الآن',
  figures: 'الآن واليوم',
  'figure.sessions':
    '{count, plural, zero {لا جلسة جارية} one {جلسة واحدة جارية} two {جلستان جاريتان} few {# جلسات جارية} many {# جلسة جارية} other {# جلسة جارية}}',
  'figure.waiting':
    '{count, plural, zero {لا أحد ينتظر} one {شخص واحد ينتظر} two {شخصان ينتظران} few {# أشخاص ينتظرون} many {# شخصًا ينتظرون} other {# شخص ينتظرون}}',
  'figure.minutes':
    '{minutes, plural, zero {لا دقائق مشتركة اليوم} one {دقيقة مشتركة واحدة اليوم} two {دقيقتان مشتركتان اليوم} few {# دقائق مشتركة اليوم} many {# دقيقة مشتركة اليوم} other {# دقيقة مشتركة اليوم}}',
  list: 'الجلسات',
  'empty.title': 'لا جلسة جارية',
  'empty.words': 'تظهر الجلسة هنا حالما يحضر أحد.',
  'with.therapist': 'مع {therapist}',
  'open.since': 'مفتوحة منذ {time}',
  'not.open': 'لم تُفتح بعد',
  people: 'الحاضرون في جلسة {student}',
  nobody: 'لا أحد هنا في هذه اللحظة.',
  'state.waiting': 'في الانتظار منذ {time}',
  'state.joined': 'في الجلسة منذ {time}',
  'state.reconnecting': 'انقطع الاتصال عند {time}',
  'state.waiting.now': 'في الانتظار',
  'state.joined.now': 'في الجلسة',
  'state.reconnecting.now': 'انقطع الاتصال',
  'announce.waiting': 'في انتظار جلسة {student}: {name}.',
} as const;
