import type { Language } from '../../../i18n';
import { ar } from './ar';
import { en } from './en';

const names = { en, ar };
const keys = Object.keys(en) as (keyof typeof en)[];

function keyOf(area: string): keyof typeof en | undefined {
  const wanted = area.trim().toLowerCase();
  return keys.find((key) => Object.values(names).some((known) => known[key].toLowerCase() === wanted));
}

/** An area that everybody knows in the reader's language; another as somebody wrote it. */
export function areaShown(area: string, language: Language): string {
  const key = keyOf(area);
  return key ? names[language][key] : area;
}

/** What is kept of what was typed: one name for an area that everybody knows, in whatever language it was typed. */
export function areaKept(typed: string): string {
  const key = keyOf(typed);
  return key ? en[key] : typed.trim();
}

/** To choose from: what `used` has, then the rest of what everybody knows. */
export function areasToChoose(used: readonly string[], language: Language): string[] {
  return [...new Set([...used.map((area) => areaShown(area, language)), ...keys.map((key) => names[language][key])])];
}
