import type { Occurrence } from '../Emitter';
import type { LeaveReason, Participant } from '../protocol/values';
import type { CallEvents } from './CallEvents';
import type { RoomView } from './roomView';

type Happening = Occurrence<CallEvents>;

const inRoom = ({ state }: Participant): boolean => state === 'joined' || state === 'reconnecting';

/**
 * What happened between two views of a room. Those who were there before us did not arrive: at our first sight of the room,
 * and when being let in shows more of it, only we ourselves are told of.
 */
export function happenings(before: RoomView, now: RoomView, left: LeaveReason = 'left'): readonly Happening[] {
  const own = now.you ? ofOneself(before.you, now.you) : [];
  if (!before.you || !now.you || inRoom(before.you) !== inRoom(now.you)) return own;
  const known = new Map(before.others.map((participant) => [participant.id, participant]));
  const present = new Set(now.others.map(({ id }) => id));
  return [
    ...own,
    ...now.others.flatMap((participant) => ofAnother(known.get(participant.id), participant)),
    ...before.others
      .filter(({ id }) => !present.has(id))
      .map((participant): Happening => ({ name: 'participant_left', event: { participant, reason: left } })),
    ...ofSession(before, now),
    ...ofChat(before, now),
  ];
}

function ofOneself(before: Participant | undefined, now: Participant): readonly Happening[] {
  const place = placeOf(now);
  return before && placeOf(before) === place ? [] : [{ name: place, event: undefined }];
}

/** Our own connection coming and going is told as `reconnecting` and `returned`. */
function placeOf({ state }: Participant): 'waiting' | 'declined' | 'joined' {
  return state === 'reconnecting' ? 'joined' : state;
}

function ofAnother(before: Participant | undefined, now: Participant): readonly Happening[] {
  if (before === now) return [];
  const knocks = now.state === 'waiting' && before?.state !== 'waiting';
  if (knocks) return [{ name: 'participant_waiting', event: now }];
  const arrives = inRoom(now) && !(before && inRoom(before));
  if (arrives) return [{ name: 'participant_arrived', event: now }];
  return before ? [{ name: 'participant_changed', event: { now, before } }] : [];
}

function ofSession(before: RoomView, { session }: RoomView): readonly Happening[] {
  const opened = session?.state === 'open' && before.session?.state !== 'open';
  return opened && session.opened_at ? [{ name: 'session_opened', event: { at: session.opened_at } }] : [];
}

function ofChat(before: RoomView, now: RoomView): readonly Happening[] {
  const known = new Set(before.chat.map(({ seq }) => seq));
  return now.chat.filter(({ seq }) => !known.has(seq)).map((event): Happening => ({ name: 'chat', event }));
}
