import type { ReactNode } from 'react';
import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Button, Dialog } from '../../ui';

interface ConfirmDialogProps {
  readonly title: ReactNode;
  /** What the red button does, in words. */
  readonly confirm: string;
  /** The way back in other words than "Cancel". */
  readonly keep?: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks once before something that somebody else feels at once. */
export function ConfirmDialog({ title, confirm, keep, busy, onConfirm, onClose, children }: ConfirmDialogProps) {
  const words = useTexts(common);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{keep ?? words('cancel')}</Button>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
