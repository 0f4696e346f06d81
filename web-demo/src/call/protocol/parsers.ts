/** The server sent what protocol.md does not allow. Its bug, not the person's: the message is dropped and counted. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

export type Parser<T> = (value: unknown, path: string) => T;

type Fields<T> = { readonly [Key in keyof T]-?: Parser<T[Key]> };

function expected(what: string, path: string): never {
  throw new MalformedMessage(`${path}: expected ${what}`); // Never the value: it may be a name or a text.
}

export const text: Parser<string> = (value, path) => (typeof value === 'string' ? value : expected('a text', path));

export const number: Parser<number> = (value, path) =>
  Number.isFinite(value) ? Number(value) : expected('a number', path);

export const flag: Parser<boolean> = (value, path) => (typeof value === 'boolean' ? value : expected('a flag', path));

/** `otherwise` stands in for values of a later version, where those can be shown as something. */
export function oneOf<T extends string>(values: readonly T[], otherwise?: T): Parser<T> {
  return (value, path) => values.find((known) => known === value) ?? otherwise ?? expected(values.join(' or '), path);
}

export function list<T>(item: Parser<T>): Parser<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((each, index) => item(each, `${path}[${index}]`)) : expected('a list', path);
}

export function either<A, B>(first: Parser<A>, second: Parser<B>): Parser<A | B> {
  return (value, path) => {
    try {
      return first(value, path);
    } catch {
      return second(value, path);
    }
  };
}

/** An optional field: absent and null are the same. */
export function maybe<T>(parser: Parser<T>): Parser<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : parser(value, path));
}

/** Unknown fields are ignored; absent optional ones stay absent. */
export function record<T extends object>(fields: Fields<T>): Parser<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return expected('an object', path);
    const result: Record<string, unknown> = {};
    for (const [key, parser] of Object.entries<Parser<unknown>>(fields)) {
      const field = parser((value as Record<string, unknown>)[key], `${path}.${key}`);
      if (field !== undefined) result[key] = field;
    }
    return result as T;
  };
}
