import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui';
import { ConfirmDialog } from '../ConfirmDialog';

interface AskFirstProps {
  /** On the button. */
  readonly words: string;
  readonly variant?: 'primary' | 'quiet';
  readonly title: string;
  readonly confirm: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  /** What it means. */
  readonly children: ReactNode;
}

/** A button for what cannot be undone: it asks once. */
export function AskFirst({ words, variant, title, confirm, busy = false, onConfirm, children }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <Button
        {...(variant && { variant })}
        busy={busy}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words}
      </Button>
      {asking && (
        <ConfirmDialog
          title={title}
          confirm={confirm}
          busy={busy}
          onConfirm={() => {
            close();
            onConfirm();
          }}
          onClose={close}
        >
          <p>{children}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
