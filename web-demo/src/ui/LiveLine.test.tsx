import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LocaleProvider } from '../i18n';
import { LiveLine } from './LiveLine';

afterEach(cleanup);

test('while all is well nothing is said, and a slower path is said in the same place', () => {
  const line = (state: 'live' | 'fallback' | 'lost') => (
    <LocaleProvider>
      <LiveLine state={state} />
    </LocaleProvider>
  );
  const { rerender } = render(line('live'));
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  rerender(line('fallback'));
  expect(status.textContent).toBe('Live over a slower path: this network blocks the usual one.');
  rerender(line('lost'));
  expect(status.textContent).toContain('interrupted');
});
