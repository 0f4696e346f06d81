import type { Prompter } from '../../../../records';
import { keptInBrowser } from '../../../../storage';

/** As many as there are digit keys. */
export const mostPins = 9;

/** Goals that are at hand before anybody has chosen. */
const pinnedByThemselves = 3;

const keyOf = (student: string) => `sawt.pins.${student}`;

/** Which of `active` are pinned for a student on this device, in the order of `active`; only ids are remembered. */
export function pinsOf(student: string, active: readonly string[]): readonly string[] {
  const chosen = keptInBrowser.read(keyOf(student));
  if (chosen === undefined) return active.slice(0, pinnedByThemselves);
  const ids = new Set(chosen.split(' '));
  return active.filter((id) => ids.has(id)).slice(0, mostPins);
}

export function pin(student: string, ids: readonly string[]): void {
  keptInBrowser.write(keyOf(student), ids.join(' '));
}

const levelKeyOf = (goal: string) => `sawt.level.${goal}`;

/** The help that is usual at a goal: what was given last on this device, else the least there is. */
export function usualLevel(goal: string, levels: readonly string[]): string | undefined {
  const last = keptInBrowser.read(levelKeyOf(goal));
  return levels.find((level) => level === last) ?? levels[0];
}

export function rememberLevel(goal: string, level: string): void {
  keptInBrowser.write(levelKeyOf(goal), level);
}

const prompterKey = 'sawt.prompter';

/** Who gives the help in a session, where that was said on this device; the next session begins without an answer. */
export function prompterIn(session: string): Prompter | undefined {
  const [of, who] = keptInBrowser.read(prompterKey)?.split(' ') ?? [];
  return of === session && (who === 'therapist' || who === 'helper') ? who : undefined;
}

export function rememberPrompter(session: string, who: Prompter | undefined): void {
  if (who) keptInBrowser.write(prompterKey, `${session} ${who}`);
  else keptInBrowser.forget(prompterKey);
}
