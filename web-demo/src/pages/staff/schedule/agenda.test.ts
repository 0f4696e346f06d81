import { expect, test } from 'vitest';
import type { Appointment } from '../api/types';
import { firstAfter, merge, nextUp, ofTherapist, onDay, running } from './agenda';
import { addDays, isWeekend, weekOf } from './days';

const now = Date.parse('2026-11-21T07:00:00Z');

function appointment(id: string, change: Partial<Appointment> = {}): Appointment {
  return {
    id,
    version: 1,
    student: { id: `s-${id}`, name: { en: 'Omar', ar: 'عمر' } },
    therapist: { id: 't', name: { en: 'Huda', ar: 'هدى' } },
    starts_at: '2026-11-21T08:00:00Z',
    minutes: 45,
    date: '2026-11-21',
    time: '11:00',
    state: 'scheduled',
    opens_at: '2026-11-21T07:50:00Z',
    closes_at: '2026-11-21T09:15:00Z',
    waiting: 0,
    joined: 0,
    guardians: [],
    may: { start: true, change: true },
    ...change,
  };
}

const ids = (appointments: readonly Appointment[]) => appointments.map(({ id }) => id);

test('a day is the clinic’s: late in Riyadh it is still yesterday in UTC', () => {
  const midnight = appointment('a', { starts_at: '2026-11-21T21:30:00Z', date: '2026-11-22', time: '00:30' });
  const evening = appointment('b', { starts_at: '2026-11-21T20:30:00Z', date: '2026-11-21', time: '23:30' });
  expect(ids(onDay([midnight, evening], '2026-11-22'))).toEqual(['a']);
  expect(ids(onDay([midnight, evening], '2026-11-21'))).toEqual(['b']);
});

test('one therapist’s day leaves out the others, and no choice leaves out nobody', () => {
  const other = appointment('b', { therapist: { id: 'u', name: { en: 'Amal', ar: 'أمل' } } });
  expect(ids(ofTherapist([appointment('a'), other], 'u'))).toEqual(['b']);
  expect(ids(ofTherapist([appointment('a'), other], ''))).toEqual(['a', 'b']);
});

test('a week begins on the clinic’s first day, over the end of a month', () => {
  expect(weekOf('2026-12-01', 7)).toEqual([
    '2026-11-29',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
  ]);
  expect(weekOf('2026-11-21', 6)[0]).toBe('2026-11-21');
  expect(weekOf('2026-11-20', 6)[0]).toBe('2026-11-14');
});

test('Friday and Saturday are the weekend where the clinic says so', () => {
  expect(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((day) => isWeekend(day, [5, 6]))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

test('where a parent waits comes before what begins earlier', () => {
  const waited = appointment('waited', { starts_at: '2026-11-21T08:30:00Z', waiting: 1 });
  expect(nextUp([appointment('early'), waited], now)?.id).toBe('waited');
});

test('what is over, cancelled, running or not mine to start is not the next to start', () => {
  const list = [
    appointment('over', { closes_at: '2026-11-21T06:00:00Z' }),
    appointment('cancelled', { state: 'cancelled' }),
    appointment('runs', { state: 'in_progress', session: 'x' }),
    appointment('seen', { may: { start: false, change: false } }),
    appointment('mine', { starts_at: '2026-11-21T12:00:00Z' }),
  ];
  expect(nextUp(list, now)?.id).toBe('mine');
  expect(ids(running(list))).toEqual(['runs']);
});

test('the next day with something is found for an empty one', () => {
  const list = [appointment('c', { date: '2026-11-24', starts_at: '2026-11-24T08:00:00Z' }), appointment('a')];
  expect(firstAfter(list, '2026-11-21')?.id).toBe('c');
});

test('a live message replaces, inserts, moves out of sight, and never brings back an older state', () => {
  const list = [appointment('a', { version: 3 })];
  expect(merge(list, appointment('a', { version: 4, waiting: 1 }), '2026-11-21', '2026-11-27')[0]?.waiting).toBe(1);
  expect(merge(list, appointment('a', { version: 2, waiting: 1 }), '2026-11-21', '2026-11-27')).toBe(list);
  expect(ids(merge(list, appointment('b'), '2026-11-21', '2026-11-27'))).toEqual(['a', 'b']);
  expect(merge(list, appointment('a', { version: 4, date: '2026-12-30' }), '2026-11-21', '2026-11-27')).toEqual([]);
});
