import type { Participant } from '../protocol/values';

export const at = '2026-11-21T09:00:00Z';

/** Somebody in the room, quiet and unmuted, unless said otherwise. */
export function person(id: string, more: Partial<Participant> = {}): Participant {
  const still = { state: 'joined', muted: false, hand: false, original_sound: false } as const;
  return { id, role: 'guardian', name: { en: id, ar: id }, language: 'en', since: at, ...still, ...more };
}
