// Languages, sentences and formats for pages. Areas import their own catalog, so that a page loads only its own words.

export { type Formats, formatsFor } from './formats';
export {
  type Digits,
  directions,
  type Language,
  languageNames,
  localeOf,
  otherLanguage,
  rememberedLanguage,
  rememberLanguage,
  spokenLanguage,
} from './language';
export {
  type ClinicLocale,
  LocaleIn,
  LocaleProvider,
  type Name,
  useFormats,
  useLocale,
  useName,
  useTexts,
} from './locale';
export { isolate, say, type Say, texts, type Texts, type Value } from './texts';
