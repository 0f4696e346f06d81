import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import './Field.css';
import { Icon } from './Icon';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Says what is wrong and how to mend it. */
  readonly error?: ReactNode;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, hint below, error with an icon; all tied to the control for a screen reader. */
function Field({ label, hint, error, control }: FieldProps & { control: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {control({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" size={18} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps & InputHTMLAttributes<HTMLInputElement>;

export function TextField({ label, hint, error, className, ...input }: TextFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      control={(wiring) => <input dir="auto" {...input} {...wiring} className={`field-control ${className ?? ''}`} />}
    />
  );
}

type TextAreaProps = FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ label, hint, error, ...area }: TextAreaProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      control={(wiring) => <textarea dir="auto" rows={3} {...area} {...wiring} className="field-control" />}
    />
  );
}

type SelectProps = FieldProps & SelectHTMLAttributes<HTMLSelectElement>;

export function Select({ label, hint, error, children, ...select }: SelectProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      control={(wiring) => (
        <span className="field-select">
          <select {...select} {...wiring} className="field-control">
            {children}
          </select>
          <Icon name="forward" size={18} />
        </span>
      )}
    />
  );
}
