import type { Language } from '../../i18n';
import { LanguageSwitch } from '../../ui';
import * as api from './api';

/** The language switch of somebody who is signed in: the server remembers it for what it sends. */
export function StaffLanguage() {
  const remember = (language: Language) => {
    // The page has changed already; a server that cannot be told keeps the old choice for its own messages only.
    api.changeLanguage(language).catch(() => undefined);
  };
  return <LanguageSwitch onSwitch={remember} />;
}
