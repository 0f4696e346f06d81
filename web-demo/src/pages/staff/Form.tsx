import type { ReactNode, SyntheticEvent } from 'react';
import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Button } from '../../ui';
import './Form.css';

interface FormProps {
  /** What its button does, in words. */
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** The way back in other words than "Cancel". */
  readonly back?: string;
  /** Without it there is no way back: the form is part of a page. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** Fields one below the other, and what to do with them. What is missing is said by the fields, not by the browser. */
export function Form({ submit, busy, onSubmit, back, onBack, children }: FormProps) {
  const words = useTexts(common);
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      {children}
      <div className="dialog-actions">
        {onBack && <Button onClick={onBack}>{back ?? words('cancel')}</Button>}
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
