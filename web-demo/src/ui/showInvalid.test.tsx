import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { TextField } from './Field';
import { showInvalid } from './showInvalid';

afterEach(cleanup);

function Form() {
  const [checked, setChecked] = useState(false);
  return (
    <form
      aria-label="sign in"
      onSubmit={(event) => {
        event.preventDefault();
        showInvalid(event.currentTarget, () => {
          setChecked(true);
        });
      }}
    >
      <TextField label="E-mail" defaultValue="a@b.example" />
      <TextField label="Password" error={checked && 'Type your password.'} />
    </form>
  );
}

test('a form that lacks something leads to the field that lacks it', () => {
  render(<Form />);
  fireEvent.submit(screen.getByRole('form'));
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
});
