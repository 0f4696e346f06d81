import type { ReactNode } from 'react';
import './PageHeading.css';

interface PageHeadingProps {
  readonly title: string;
  /** A sentence on what the page is for. */
  readonly lead: string;
  /** The one button of the whole page, where it has one. */
  readonly action?: ReactNode;
}

/** What a page is called and for, and the way forward beside it; on a phone below it. */
export function PageHeading({ title, lead, action }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <div className="page-heading-words">
        <h1>{title}</h1>
        <p className="soft">{lead}</p>
      </div>
      {action}
    </header>
  );
}
