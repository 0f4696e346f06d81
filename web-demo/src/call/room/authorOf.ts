import type { ChatEntry, Participant } from '../protocol/values';
import type { CallSnapshot } from './CallSnapshot';

/** Who wrote a line, wherever they are now; undefined for one's own, and for who left before we came. */
export function authorOf(
  { others, departed }: Pick<CallSnapshot, 'others' | 'departed'>,
  { from }: ChatEntry,
): Participant | undefined {
  return [...others, ...departed].find(({ id }) => id === from);
}
