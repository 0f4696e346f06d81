import { keptInBrowser } from '../storage';

/** The languages that every page speaks. */
export type Language = 'en' | 'ar';

/** Which numerals a clinic writes in Arabic text. English always has Latin ones. */
export type Digits = 'latn' | 'arab';

export const directions: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl' };

/** What a language calls itself: the name of the button that switches to it. */
export const languageNames: Record<Language, string> = { en: 'English', ar: 'العربية' };

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'ar' : 'en';
}

/**
 * The BCP 47 tag for `Intl`. Calendar and numerals are pinned, because browsers disagree on the defaults of Arabic
 * (ar-SA is Hijri with Arabic-Indic digits in one, Gregorian with Latin ones in the next). English is British: day
 * before month and a 24-hour clock, like the Arabic beside it.
 */
export function localeOf(language: Language, digits: Digits): string {
  return language === 'ar' ? `ar-u-ca-gregory-nu-${digits}` : 'en-GB-u-ca-gregory-nu-latn';
}

const key = 'sawt.language';

/** What a person chose in this browser before. */
function chosenLanguage(): Language | undefined {
  const chosen = keptInBrowser.read(key);
  return chosen === 'en' || chosen === 'ar' ? chosen : undefined;
}

/** What was chosen here before, else what the browser asks for; undefined when that is neither of ours. */
export function spokenLanguage(): Language | undefined {
  const chosen = chosenLanguage();
  if (chosen) return chosen;
  const asked = navigator.languages.find((tag) => /^(ar|en)\b/i.test(tag))?.toLowerCase();
  if (asked === undefined) return undefined;
  return asked.startsWith('ar') ? 'ar' : 'en';
}

export function rememberedLanguage(): Language {
  return spokenLanguage() ?? 'en';
}

export function rememberLanguage(language: Language): void {
  keptInBrowser.write(key, language);
}
