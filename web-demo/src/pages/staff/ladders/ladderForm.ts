import type { NewLadder, NewLevel } from '../api/goalTypes';

/** A level as it is typed in. */
export interface LevelForm {
  readonly code: string;
  readonly en: string;
  readonly ar: string;
  readonly definitionEn: string;
  readonly definitionAr: string;
}

export const emptyLevel: LevelForm = { code: '', en: '', ar: '', definitionEn: '', definitionAr: '' };

export const fewestLevels = 2;
export const mostLevels = 12;
export const longestCode = 12;
export const longestName = 80;
export const longestDefinition = 400;

export type LevelProblem = 'code.missing' | 'code.twice' | 'name.missing' | 'definition.one';

/** What is wrong with a level beside `others`, the codes that are taken. */
export function levelProblems(
  level: LevelForm,
  others: readonly string[],
): Partial<Record<keyof LevelForm, LevelProblem>> {
  const code = level.code.trim();
  const [en, ar] = [level.definitionEn.trim(), level.definitionAr.trim()];
  const found: [keyof LevelForm, LevelProblem | false][] = [
    ['code', (!code && 'code.missing') || (others.includes(code) && 'code.twice')],
    ['en', !level.en.trim() && 'name.missing'],
    ['ar', !level.ar.trim() && 'name.missing'],
    ['definitionEn', !en && ar !== '' && 'definition.one'],
    ['definitionAr', !ar && en !== '' && 'definition.one'],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem));
}

export function levelOf({ code, en, ar, definitionEn, definitionAr }: LevelForm): NewLevel {
  const definition = { en: definitionEn.trim(), ar: definitionAr.trim() };
  return {
    code: code.trim(),
    name: { en: en.trim(), ar: ar.trim() },
    ...(definition.en && { definition }),
  };
}

export function ladderOf(name: { readonly en: string; readonly ar: string }, levels: readonly LevelForm[]): NewLadder {
  return { name: { en: name.en.trim(), ar: name.ar.trim() }, levels: levels.map(levelOf) };
}
