import { expect, test } from 'vitest';
import { localeOf, say, type Digits } from '../../../../i18n';
import { recordTexts } from '.';

const shown = (text: string) => text.replace(/\p{Cf}/gu, '');
const arabic = (digits: Digits) => say(recordTexts, 'ar', localeOf('ar', digits), (word) => word);

test.each([
  [0, 'لا جلسات بانتظار التوقيع', 'لا جلسات بانتظار التوقيع'],
  [1, 'جلسة واحدة بانتظار التوقيع', 'جلسة واحدة بانتظار التوقيع'],
  [2, 'جلستان بانتظار التوقيع', 'جلستان بانتظار التوقيع'],
  [3, '٣ جلسات بانتظار التوقيع', '3 جلسات بانتظار التوقيع'],
  [11, '١١ جلسة بانتظار التوقيع', '11 جلسة بانتظار التوقيع'],
  [100, '١٠٠ جلسة بانتظار التوقيع', '100 جلسة بانتظار التوقيع'],
])('%i sessions to sign off, in either digits', (count, arab, latn) => {
  expect(shown(arabic('arab')('unsigned.count', { count }))).toBe(arab);
  expect(shown(arabic('latn')('unsigned.count', { count }))).toBe(latn);
});

test.each([
  [0, 'حضور، بلا دقائق معًا.'],
  [1, 'حضور، دقيقة واحدة معًا.'],
  [2, 'حضور، دقيقتان معًا.'],
  [10, 'حضور، ١٠ دقائق معًا.'],
  [43, 'حضور، ٤٣ دقيقة معًا.'],
  [100, 'حضور، ١٠٠ دقيقة معًا.'],
])('%i minutes that the journal proposes', (minutes, words) => {
  const t = arabic('arab');
  expect(shown(t('proposal.words', { attendance: t('attendance.present'), minutes }))).toBe(words);
});
