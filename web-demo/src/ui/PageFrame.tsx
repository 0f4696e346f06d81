import { useEffect, type ReactNode } from 'react';
import { useTexts } from '../i18n';
import { common } from '../i18n/common';
import { LiveRegions } from './LiveRegions';
import './PageFrame.css';
import { Toasts } from './Toasts';
import { Wordmark } from './Wordmark';

interface PageFrameProps {
  /** The document's title, without the product's name. */
  readonly title: string;
  /** Beside the wordmark: whose page this is. */
  readonly place?: ReactNode;
  /** At the end of the head: language, sign out. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** narrow: one column of text or form. full: the page lays itself out to the window's edges. */
  readonly width?: 'narrow' | 'normal' | 'full';
}

/** Head, main, live regions and toasts: what every page has. */
export function PageFrame({ title, place, tools, children, width = 'normal' }: PageFrameProps) {
  const t = useTexts(common);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className={`page page-${width}`}>
      <a className="skip-link" href="#content">
        {t('skip.to.content')}
      </a>
      <header className="page-head">
        <Wordmark />
        {place && <p className="page-place">{place}</p>}
        <div className="page-tools">{tools}</div>
      </header>
      <main id="content" tabIndex={-1} className="page-main">
        {children}
      </main>
      <LiveRegions />
      <Toasts />
    </div>
  );
}
