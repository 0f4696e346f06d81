import type { ReactNode } from 'react';
import { TextField } from '../../ui';

interface PasswordFieldProps {
  readonly label: string;
  readonly of: 'current' | 'new';
  readonly value: string;
  readonly hint?: string;
  readonly error: ReactNode;
  readonly onChange: (text: string) => void;
}

/** A password, as password managers recognise it; left to right, like the keys it is typed with. */
export function PasswordField({ of, onChange, ...field }: PasswordFieldProps) {
  return (
    <TextField
      {...field}
      type="password"
      dir="ltr"
      name={of === 'new' ? 'new-password' : 'password'}
      autoComplete={`${of}-password`}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
