import { useEffect, useRef, type ReactNode } from 'react';
import './screen.css';

interface ScreenProps {
  readonly title: ReactNode;
  /** Above the title. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** The way on, at the bottom where the thumb is. */
  readonly actions?: ReactNode;
  /** center: little to say, in the middle of the page. */
  readonly layout?: 'top' | 'center';
}

let first = true;

/** One step of the visit. Its heading takes the focus when the step changes, so that a screen reader begins there. */
export function Screen({ title, lead, children, actions, layout = 'top' }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
    document.documentElement.scrollTop = 0;
  }, []);
  return (
    <div className={`screen screen-${layout}`}>
      <div className="screen-body">
        {lead}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {actions && <div className="screen-actions">{actions}</div>}
    </div>
  );
}
