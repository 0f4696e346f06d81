import type { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { compile } from './texts';

type Catalog = Readonly<Record<string, string>>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;

const english = import.meta.glob<{ en: Catalog }>('../**/en.ts', { eager: true });
const arabic = import.meta.glob<{ ar: Catalog }>('../**/ar.ts', { eager: true });

const messages = Object.entries(english).flatMap(([path, { en }]) => {
  const ar = arabic[path.replace('/en.ts', '/ar.ts')]?.ar;
  return Object.keys(en).map((key) => ({ name: `${path} ${key}`, en: en[key] ?? '', ar: ar?.[key] ?? '' }));
});

function branches(ast: Ast): { name: string; plural: boolean; keys: string[] }[] {
  return ast.flatMap((element) =>
    'options' in element
      ? [
          { name: element.value, plural: 'pluralType' in element, keys: Object.keys(element.options) },
          ...Object.values(element.options).flatMap((option) => branches(option.value)),
        ]
      : [],
  );
}

/** The parser's type of a piece of plain text. */
const literal = compile('text', 'en').getAst()[0]?.type;

function names(ast: Ast): string[] {
  return ast.flatMap((element) => {
    const own = 'value' in element && element.type !== literal ? [element.value] : [];
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => names(option.value)) : [];
    return [...own, ...inner];
  });
}

test('there are catalogs to look at', () => {
  expect(Object.keys(english).length).toBeGreaterThanOrEqual(2);
  expect(Object.keys(arabic).map((path) => path.replace('/ar.ts', '/en.ts'))).toEqual(Object.keys(english));
});

describe.each(messages)('$name', ({ en, ar }) => {
  test('is said in both languages, with the same inserted words', () => {
    expect(ar).toMatch(/[\u0600-\u06ff]|Safari|\{/);
    expect(new Set(names(compile(ar, 'ar').getAst()))).toEqual(new Set(names(compile(en, 'en').getAst())));
  });

  test('has every plural form that its language has', () => {
    for (const { plural, keys } of branches(compile(en, 'en').getAst())) {
      if (plural) expect(keys).toEqual(expect.arrayContaining(['one', 'other']));
    }
    for (const { plural, keys } of branches(compile(ar, 'ar').getAst())) {
      if (plural) expect(keys).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']));
    }
  });
});
