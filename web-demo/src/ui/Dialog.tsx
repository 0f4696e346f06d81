import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../i18n';
import { common } from '../i18n/common';
import './Dialog.css';
import { IconButton } from './IconButton';
import { LiveRegions } from './LiveRegions';
import { Toasts } from './Toasts';

interface DialogProps {
  readonly title: ReactNode;
  /** Escape, the cross, or a press beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons; the way forward last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

let open = 0;

/** While a dialog is open, the page behind it exists for nobody: not for the pointer, the keyboard or a screen reader. */
function hideBehind(): () => void {
  const root = document.getElementById('root');
  open += 1;
  root?.setAttribute('inert', '');
  root?.setAttribute('aria-hidden', 'true');
  return () => {
    open -= 1;
    if (open > 0) return;
    root?.removeAttribute('inert');
    root?.removeAttribute('aria-hidden');
  };
}

/** A native modal dialog: mount it to open, unmount it to close; focus goes back to where it was. */
export function Dialog({ title, onClose, children, actions, wide = false }: DialogProps) {
  const t = useTexts(common);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    const reveal = hideBehind();
    return () => {
      shown?.close();
      reveal();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton label={t('close')} icon="close" onClick={onClose} />
        </header>
        {children}
        {actions && <footer className="dialog-actions">{actions}</footer>}
      </div>
      <LiveRegions />
      {/* The page's own lie behind the dialog, where nobody sees them. */}
      <Toasts />
    </dialog>,
    document.body,
  );
}
