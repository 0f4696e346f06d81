import type { ServerMessage, Snapshot } from '../protocol/server';
import type { ChatEntry, Participant, SessionInfo } from '../protocol/values';

/** What the server has told of the room so far. */
export interface RoomView {
  /** The number of the last message seen; a rejoin names it. */
  readonly seq: number;
  readonly session?: SessionInfo;
  readonly you?: Participant;
  /** In the order in which they came. */
  readonly others: readonly Participant[];
  /** Who was there and left: what they wrote keeps their name. */
  readonly departed: readonly Participant[];
  readonly chat: readonly ChatEntry[];
}

export const emptyRoom: RoomView = { seq: -1, others: [], departed: [], chat: [] };

type Numbered = Extract<ServerMessage, { payload: { seq: number } }>;

export function isNumbered(message: ServerMessage): message is Numbered {
  return 'seq' in message.payload;
}

/** The room after a message. A repeated one changes nothing; a snapshot replaces everything but chat. */
export function after(room: RoomView, message: Numbered): RoomView {
  const { event, payload } = message;
  if (event === 'snapshot') return fromSnapshot(room, payload);
  if (payload.seq <= room.seq) return room;
  const next = { ...room, seq: payload.seq };
  switch (event) {
    case 'participant_joined':
    case 'participant_updated':
      return withParticipant(next, payload.participant);
    case 'participant_left':
      return withOthers(
        next,
        next.others.filter(({ id }) => id !== payload.participant),
      );
    case 'session_opened':
      return next.session
        ? { ...next, session: { ...next.session, state: 'open', opened_at: payload.opened_at } }
        : next;
    case 'session_updated':
      return next.session ? { ...next, session: { ...next.session, encryption: payload.encryption } } : next;
    case 'chat':
      return withChat(next, [payload]);
    case 'session_ended':
      return next;
  }
}

/** Chat is kept by number, so that one's own line and its echo are one. */
export function withChat(room: RoomView, entries: readonly ChatEntry[]): RoomView {
  const bySeq = new Map([...room.chat, ...entries].map((entry) => [entry.seq, entry]));
  return { ...room, chat: [...bySeq.values()].sort((a, b) => a.seq - b.seq) };
}

function fromSnapshot(room: RoomView, { seq, session, you, participants, chat }: Snapshot): RoomView {
  const self = participants.find(({ id }) => id === you);
  const here = withOthers(
    room,
    participants.filter(({ id }) => id !== you),
  );
  return withChat({ ...here, seq, session, ...(self && { you: self }) }, chat);
}

function withOthers(room: RoomView, others: readonly Participant[]): RoomView {
  const here = new Set(others.map(({ id }) => id));
  return { ...room, others, departed: [...room.departed, ...room.others].filter(({ id }) => !here.has(id)) };
}

function withParticipant(room: RoomView, participant: Participant): RoomView {
  if (participant.id === room.you?.id) return { ...room, you: participant };
  const known = room.others.some(({ id }) => id === participant.id);
  if (!known) return withOthers(room, [...room.others, participant]);
  return { ...room, others: room.others.map((other) => (other.id === participant.id ? participant : other)) };
}
