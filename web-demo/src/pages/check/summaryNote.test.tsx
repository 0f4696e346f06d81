import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Outlook } from '../../call';
import { LocaleProvider, type Language } from '../../i18n';
import { portsOf } from './ports';
import { SummaryNote } from './SummaryNote';
import type { Summary } from './verdict';

afterEach(cleanup);

const ports = portsOf([
  { urls: ['turn:turn.clinic.example:3478?transport=udp', 'turns:turn.clinic.example:443?transport=tcp'] },
]);

function show(language: Language, whole: Summary, outlook: Outlook | undefined): string {
  render(
    <LocaleProvider initial={language}>
      <SummaryNote whole={whole} outlook={outlook} ports={ports} />
    </LocaleProvider>,
  );
  return document.body.textContent;
}

const verdicts: [Summary, Outlook | undefined, RegExp, RegExp][] = [
  ['passed', 'works', /^A call works here\..*ready/, /^المكالمة تعمل من هنا\..*جاهز/],
  ['warning', 'stutters', /^Through the relay by TCP only.*may stutter/, /^يمر الصوت عبر الوسيط.*TCP/],
  ['warning', 'direct_only', /^A call works here if.*This server has no relay/, /^تعمل المكالمة.*لا يوفر/],
  ['warning', 'no_relay', /^No relay can be reached.*mobile data/, /^تعذّر الوصول إلى أي وسيط.*بيانات الجوال/],
  ['failed', 'nothing', /^Nothing gets through.*mobile data/, /^لا يمر أي صوت.*بيانات الجوال/],
  ['failed', 'works', /^Something needs your attention.*A call works here/, /^يوجد ما يحتاج.*المكالمة تعمل من هنا/],
  ['failed', undefined, /^Something needs your attention/, /^يوجد ما يحتاج/],
];

describe.each(verdicts)('%s, and a call %s', (whole, outlook, english, arabic) => {
  test('is said in plain words, in both languages', () => {
    expect(show('en', whole, outlook)).toMatch(english);
    cleanup();
    expect(show('ar', whole, outlook)).toMatch(arabic);
  });
});

test('a network that holds something back is told what to allow, and one that does not is told nothing', () => {
  show('en', 'failed', 'nothing');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'UDP port 3478 to turn.clinic.example',
    'TCP port 443 to turn.clinic.example',
  ]);
  cleanup();
  show('en', 'passed', 'works');
  expect(screen.queryByRole('list')).toBeNull();
});
