import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { type Formats, formatsFor } from './formats';
import { type Digits, directions, type Language, localeOf, rememberedLanguage, rememberLanguage } from './language';
import { say, type Say, type Texts } from './texts';

/** What a clinic decides about how its pages write. */
export interface ClinicLocale {
  readonly digits: Digits;
  readonly timeZone: string;
}

interface Locale extends ClinicLocale {
  readonly language: Language;
  readonly formats: Formats;
  /** Changes every word on the page at once; nothing is loaded anew, so a call goes on. */
  readonly setLanguage: (language: Language) => void;
  readonly setClinic: (clinic: ClinicLocale) => void;
}

const LocaleContext = createContext<Locale | null>(null);

/** Names come in both scripts. */
export interface Name {
  readonly en: string;
  readonly ar: string;
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Wraps a whole page. Keeps `<html lang dir>` true to the language. */
export function LocaleProvider({ initial, children }: { readonly initial?: Language; readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(() => initial ?? rememberedLanguage());
  const [clinic, setClinic] = useState<ClinicLocale>(() => ({ digits: 'latn', timeZone: browserZone() }));
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directions[language];
  }, [language]);
  const locale = useMemo<Locale>(
    () => ({
      ...clinic,
      language,
      formats: formatsFor(language, clinic.digits, clinic.timeZone),
      setLanguage: (next) => {
        rememberLanguage(next);
        choose(next);
      },
      setClinic,
    }),
    [language, clinic],
  );
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** A part of a page in a language of its own, such as a copy for a parent; the page itself keeps its own. */
export function LocaleIn({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const locale = useLocale();
  const { digits, timeZone } = locale;
  const own = useMemo<Locale>(
    () => ({ ...locale, language, formats: formatsFor(language, digits, timeZone) }),
    [locale, language, digits, timeZone],
  );
  return (
    <LocaleContext value={own}>
      <div lang={language} dir={directions[language]}>
        {children}
      </div>
    </LocaleContext>
  );
}

export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('useLocale needs a LocaleProvider around it');
  return locale;
}

export function useFormats(): Formats {
  return useLocale().formats;
}

/** The sentences of an area in the page's language. */
export function useTexts<Key extends string>(area: Texts<Key>): Say<Key> {
  const { language, digits } = useLocale();
  return useMemo(
    () => say(area, language, localeOf(language, digits), (word, key) => <bdi key={key}>{word}</bdi>),
    [area, language, digits],
  );
}

/** Picks the script of the page's language; a name that exists in one script only is shown in that. */
export function useName(): (name: Name) => string {
  const { language } = useLocale();
  return useMemo(() => (name) => name[language] || name.en || name.ar, [language]);
}
