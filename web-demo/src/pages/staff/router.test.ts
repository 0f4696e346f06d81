import { expect, test } from 'vitest';
import { routeOf } from './router';

const id = '0193fe00-0000-7000-8000-000000000001';

test.each([
  ['/', { page: 'schedule' }],
  [`/session/${id}`, { page: 'call', session: id }],
  [`/session/${id}/report`, { page: 'report', session: id }],
  [`/appointments/${id}/record`, { page: 'record', appointment: id }],
  ['/records', { page: 'unsigned' }],
  [`/progress/${id}`, { page: 'progress', student: id }],
  [`/goals/${id}`, { page: 'goals', student: id }],
  ['/ladders', { page: 'ladders' }],
  ['/staff', { page: 'staff' }],
  ['/relays', { page: 'relays' }],
  ['/progress/none', { page: 'unknown' }],
  ['/session/none', { page: 'unknown' }],
  ['/elsewhere', { page: 'unknown' }],
])('%s leads to its page', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});
