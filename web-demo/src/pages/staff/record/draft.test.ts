import { expect, test } from 'vitest';
import type { AppointmentRecord } from '../api/progressTypes';
import { confirmationOf, draftOf, leastMinutes, needsReason } from './draft';

const proposed: AppointmentRecord = {
  appointment: 'a1',
  student: 's1',
  proposed: { attendance: 'present', minutes: 43 },
  evidence: [],
  addenda: [],
};

test('what the journal says is confirmed with one press, and needs no reason', () => {
  const draft = draftOf(proposed, String);
  expect(needsReason(draft, proposed.proposed)).toBe(false);
  expect(confirmationOf(draft, proposed)).toEqual({ attendance: 'present', minutes: 43 });
});

test('other minutes need a reason, in digits of either script', () => {
  const draft = { attendance: 'present', minutes: '٤٥', reason: ' ' } as const;
  expect(needsReason(draft, proposed.proposed)).toBe(true);
  expect(confirmationOf(draft, proposed)).toBeUndefined();
  expect(confirmationOf({ ...draft, reason: ' By telephone ' }, proposed)).toEqual({
    attendance: 'present',
    minutes: 45,
    reason: 'By telephone',
  });
});

test('who did not come had no minutes, whatever was typed before', () => {
  const draft = { attendance: 'no_show', minutes: '43', reason: 'The mother called' } as const;
  expect(confirmationOf(draft, proposed)).toEqual({ attendance: 'no_show', minutes: 0, reason: 'The mother called' });
});

test.each([
  ['present', 1],
  ['technical_failure', 0],
  ['cancelled_by_family', undefined],
] as const)('%s goes with %s minutes or more', (attendance, least) => {
  expect(leastMinutes(attendance)).toBe(least);
});

test.each(['', '0', '-1', '44.5', '1441', 'many'])(
  '“%s” minutes of a session that took place are refused',
  (minutes) => {
    expect(confirmationOf({ attendance: 'present', minutes, reason: 'So it was' }, proposed)).toBeUndefined();
  },
);

test('where the journal says nothing, people must choose and say why', () => {
  const unknown = { ...proposed, proposed: { minutes: 0 } };
  const draft = draftOf(unknown, String);
  expect(confirmationOf(draft, unknown)).toBeUndefined();
  expect(needsReason({ ...draft, attendance: 'closed' }, unknown.proposed)).toBe(true);
});

test('what was confirmed before is confirmed anew under its version', () => {
  const record = {
    version: 2,
    attendance: 'late',
    minutes: 30,
    reason: 'The bus',
    proposed: proposed.proposed,
    written_by: 'huda',
  } as const;
  const again = { ...proposed, record };
  expect(confirmationOf(draftOf(again, String), again)).toEqual({
    version: 2,
    attendance: 'late',
    minutes: 30,
    reason: 'The bus',
  });
});

test('a reason that is too long is not sent', () => {
  const draft = { attendance: 'late', minutes: '30', reason: 'x'.repeat(501) } as const;
  expect(confirmationOf(draft, proposed)).toBeUndefined();
});
