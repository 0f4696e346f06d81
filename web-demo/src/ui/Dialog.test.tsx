import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LocaleProvider } from '../i18n';
import { announce } from './announcer';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { LiveRegions } from './LiveRegions';
import './testing/nativeDialog';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <LocaleProvider initial="en">
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        End session
      </Button>
      <LiveRegions />
      {open && (
        <Dialog
          title="End the session for everybody?"
          onClose={() => {
            setOpen(false);
          }}
          actions={<Button variant="danger">End session</Button>}
        >
          <p>The line closes.</p>
        </Dialog>
      )}
    </LocaleProvider>
  );
}

beforeEach(() => {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  render(<Page />, { container: root });
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function openDialog(): HTMLElement {
  const opener = screen.getByRole('button', { name: 'End session' });
  opener.focus();
  fireEvent.click(opener);
  return screen.getByRole('dialog', { name: 'End the session for everybody?' });
}

test('while a dialog is open, the button behind it exists for nobody', () => {
  const dialog = openDialog();
  expect(screen.getAllByRole('button', { name: 'End session' })).toEqual([
    within(dialog).getByRole('button', { name: 'End session' }),
  ]);
  expect(document.getElementById('root')?.hasAttribute('inert')).toBe(true);
});

test('closing brings the page and the focus back', () => {
  const dialog = openDialog();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'End session' }));
});

test('Escape closes by the page’s own hand, so that its state and the dialog never differ', () => {
  const dialog = openDialog();
  const cancel = new Event('cancel', { cancelable: true });
  fireEvent(dialog, cancel);
  expect(cancel.defaultPrevented).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what is announced is heard inside the dialog, too', async () => {
  const dialog = openDialog();
  announce('Somebody is waiting to come in.', 'assertive');
  expect(await within(dialog).findByText('Somebody is waiting to come in.')).toBeTruthy();
});
