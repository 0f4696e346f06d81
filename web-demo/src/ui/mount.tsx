import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '../i18n';
import './base.css';

/** Shows a page in the one root element that every entry's HTML has. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root');
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider>{page}</LocaleProvider>
    </StrictMode>,
  );
}
