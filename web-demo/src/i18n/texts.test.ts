import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { common } from './common';
import { formatsFor } from './formats';
import { localeOf } from './language';
import { say, texts } from './texts';

const bdi = (word: string, key: string) => createElement('bdi', { key }, word);
const greeting = texts(
  { hello: '{who} is here, {kind, select, late {late} other {on time}}' },
  { hello: '{who} هنا، {kind, select, late {متأخر} other {في الموعد}}' },
);

test('a name inside a sentence is isolated, a choosing word is not', () => {
  expect(say(greeting, 'ar', 'ar', bdi)('hello', { who: 'Sara', kind: 'late' })).toBe('\u2068Sara\u2069 هنا، متأخر');
});

test('on the page a name stands in its own bdi', () => {
  const sentence = say(greeting, 'en', 'en', bdi).rich('hello', { who: 'سارة', kind: 'x' });
  expect(renderToStaticMarkup(createElement('p', null, sentence))).toBe('<p><bdi>سارة</bdi> is here, on time</p>');
});

test.each([
  [1, 'دقيقة واحدة'],
  [2, 'دقيقتان'],
  [3, '٣ دقائق'],
  [11, '١١ دقيقة'],
  [100, '١٠٠ دقيقة'],
])('%i minutes in Arabic, in the clinic’s numerals', (minutes, words) => {
  expect(say(common, 'ar', localeOf('ar', 'arab'), bdi)('minutes', { minutes })).toBe(words);
});

test('times are the clinic’s wherever the browser stands, with the numerals the clinic chose', () => {
  const instant = '2026-11-21T22:05:00Z';
  expect(formatsFor('en', 'latn', 'Asia/Riyadh').time(instant)).toBe('01:05');
  expect(formatsFor('ar', 'arab', 'Asia/Riyadh').time(instant)).toBe('٠١:٠٥');
  expect(formatsFor('ar', 'latn', 'Asia/Riyadh').dateOf(instant)).toBe('2026-11-22');
  expect(formatsFor('ar', 'latn', 'Asia/Riyadh').date('2026-11-22')).toBe('22 نوفمبر 2026');
});

test('a clock grows hours only when it needs them', () => {
  const { clock } = formatsFor('en', 'latn', 'UTC');
  expect([clock(7), clock(247), clock(3847), clock(-3)]).toEqual(['0:07', '4:07', '1:04:07', '0:00']);
});

test.each([
  ['ar', 'arab', '٤ دقائق و٣٠ ثانية', '٨٢٫٥٪', '٢١ نوفمبر'],
  ['ar', 'latn', '4 دقائق و30 ثانية', '82.5%', '21 نوفمبر'],
  ['en', 'arab', '4 minutes, 30 seconds', '82.5%', '21 Nov'],
] as const)('%s with %s digits: durations, percentages and days of a chart', (language, digits, long, share, day) => {
  const { duration, percent, dayAndMonth } = formatsFor(language, digits, 'Asia/Riyadh');
  const shown = (text: string) => text.replace(/\p{Cf}/gu, '');
  expect(shown(duration(270))).toBe(long);
  expect(shown(percent(82.5))).toBe(share);
  expect(shown(dayAndMonth('2026-11-21'))).toBe(day);
});

test('a duration leaves out what is nothing, and says zero of nothing', () => {
  const { duration } = formatsFor('en', 'latn', 'UTC');
  expect([duration(0), duration(60), duration(3605)]).toEqual(['0 seconds', '1 minute', '1 hour, 5 seconds']);
});
