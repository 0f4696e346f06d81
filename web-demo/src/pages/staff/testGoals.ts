import type { Goal, Ladder, PromptLevel } from './api/goalTypes';

function level(code: string, en: string, ar: string): PromptLevel {
  return { id: `level-${code}`, code, name: { en, ar }, retired: false };
}

export const ladder: Ladder = {
  id: 'aba',
  name: { en: 'ABA prompts', ar: 'تلقينات' },
  retired: false,
  levels: [level('I', 'Independent', 'مستقل'), level('G', 'Gesture', 'إيماءة'), level('V', 'Verbal', 'تلقين لفظي')],
};

/** A goal that is scored by results, active, with a ladder. */
export function goalFor(change: Partial<Goal> = {}): Goal {
  return {
    id: 'g1',
    version: 1,
    student: 's1',
    status: 'active',
    unit: 'percent',
    text: { en: 'Says /s/', ar: 'ينطق السين' },
    area: 'Articulation',
    measure: 'percent_correct',
    criterion: { direction: 'at_least', threshold: 80, consecutive: 3, level: 'level-G' },
    ladder: 'aba',
    ...change,
  };
}
