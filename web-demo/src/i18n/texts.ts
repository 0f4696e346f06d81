import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';
import type { Language } from './language';

/** One area's sentences in both languages: ICU messages by key. */
export interface Texts<Key extends string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly ar: Readonly<Record<Key, string>>;
}

/** Holds two catalogs together: a key that one of them lacks does not compile. */
export function texts<Key extends string>(en: Record<Key, string>, ar: Record<NoInfer<Key>, string>): Texts<Key> {
  return { en, ar };
}

export type Value = string | number | boolean | Date | null | undefined;

/** Says the sentences of one area in one language. */
export interface Say<Key extends string> {
  /** As plain text; inserted words are isolated by U+2068 and U+2069, so that a name never turns the sentence around. */
  (key: Key, values?: Record<string, Value>): string;
  /** For the page: inserted words stand in `bdi`, and inserted elements stay elements. */
  rich(key: Key, values: Record<string, ReactNode>): ReactNode;
}

const compiled = new Map<string, IntlMessageFormat>();

/** Parsing is the dear part, so each message is parsed once per locale. */
export function compile(message: string, locale: string): IntlMessageFormat {
  const id = `${locale}\n${message}`;
  const known = compiled.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  compiled.set(id, format);
  return format;
}

export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The arguments by whose value a message chooses a branch: they must arrive as they are. */
function choosers(message: string): Set<string | undefined> {
  return new Set([...message.matchAll(/\{\s*(\w+)\s*,\s*select\b/g)].map(([, name]) => name));
}

export function say<Key extends string>(
  area: Texts<Key>,
  language: Language,
  locale: string,
  element: (word: string, key: string) => ReactNode,
): Say<Key> {
  const format = <T>(key: Key, values: Record<string, T>, wrap: (word: string, name: string) => T) => {
    const message = area[language][key];
    const raw = choosers(message);
    const wrapped = Object.entries(values).map(([name, value]): [string, T] => [
      name,
      typeof value === 'string' && !raw.has(name) ? wrap(value, name) : value,
    ]);
    return compile(message, locale).format<T>(Object.fromEntries(wrapped));
  };
  const plain = (key: Key, values: Record<string, Value> = {}) => String(format<Value>(key, values, isolate));
  const rich = (key: Key, values: Record<string, ReactNode>) => format<ReactNode>(key, values, element);
  return Object.assign(plain, { rich });
}
