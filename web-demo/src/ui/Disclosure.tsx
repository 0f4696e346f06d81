import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './Disclosure.css';
import { IconButton } from './IconButton';

interface DisclosureProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that shows a small panel of controls; Escape, a press elsewhere or leaving with Tab closes it. */
export function Disclosure({ label, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className="disclosure" ref={box}>
      <IconButton
        ref={button}
        label={label}
        icon="more"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && (
        <div className="disclosure-panel" id={id} role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}
