import { either, flag, list, maybe, number, oneOf, record, text, type Parser } from './parsers';
import type {
  ChatEntry,
  Encryption,
  EndReason,
  IceServer,
  LeaveReason,
  LinkSpec,
  Participant,
  SessionInfo,
} from './values';

/** The answer to `phx_join`. */
export interface Seat {
  readonly participant: string;
  readonly resume: string;
  readonly state: 'waiting' | 'joined';
  readonly seq: number;
  /** What was missed follows; else a snapshot does. */
  readonly resumed: boolean;
}

export interface Snapshot {
  readonly seq: number;
  readonly session: SessionInfo;
  readonly you: string;
  readonly participants: readonly Participant[];
  readonly chat: readonly ChatEntry[];
}

interface SignalAddress {
  readonly link: string;
  readonly epoch: number;
}
export interface Description {
  readonly type: 'offer' | 'answer' | 'rollback';
  readonly sdp: string;
}
export interface Candidate {
  readonly candidate: string;
  readonly sdpMid?: string;
  readonly sdpMLineIndex?: number;
  readonly usernameFragment?: string;
}
export type Signal = SignalAddress &
  (
    | { readonly description: Description; readonly candidate?: never }
    | { readonly candidate: Candidate; readonly description?: never }
  );

/** Everything that the server sends on `session:{id}`, by event. */
interface Payloads {
  /** After a fresh join, and when too much was missed. */
  snapshot: Snapshot;
  participant_joined: { readonly seq: number; readonly participant: Participant };
  participant_updated: { readonly seq: number; readonly participant: Participant };
  participant_left: { readonly seq: number; readonly participant: string; readonly reason: LeaveReason };
  session_opened: { readonly seq: number; readonly opened_at: string };
  /** The media runs another way than before. */
  session_updated: { readonly seq: number; readonly encryption: Encryption };
  chat: ChatEntry;
  /** The complete set. */
  links: { readonly epoch: number; readonly links: readonly LinkSpec[] };
  signal: Signal;
  ice_servers: { readonly ice_servers: readonly IceServer[]; readonly expires_at?: string };
  session_ended: { readonly seq: number; readonly reason: EndReason; readonly seconds: number };
}

export type ServerEvent = keyof Payloads;
export type ServerMessage = { [E in ServerEvent]: { readonly event: E; readonly payload: Payloads[E] } }[ServerEvent];

const names = record({ en: text, ar: text });
const language = oneOf(['en', 'ar']);
const seq = number;

const participant: Parser<Participant> = record({
  id: text,
  role: oneOf(['therapist', 'supervisor', 'guardian', 'student', 'interpreter', 'observer']),
  name: names,
  state: oneOf(['waiting', 'declined', 'joined', 'reconnecting']),
  muted: flag,
  muted_by: maybe(text),
  hand: flag,
  original_sound: flag,
  language,
  since: text,
}) as Parser<Participant>;

const encryption = oneOf(['end_to_end', 'to_server']);

const session = record({
  id: text,
  state: oneOf(['lobby', 'open']),
  opened_at: maybe(text),
  clinic: names,
  encryption,
}) as Parser<SessionInfo>;

const chat: Parser<ChatEntry> = record({ seq, from: text, text, at: text });

const leaveReason = oneOf<LeaveReason>(['left', 'connection_lost', 'removed', 'revoked', 'session_ended'], 'left');
const endReason = oneOf<EndReason>(
  ['ended_by_staff', 'empty', 'unattended', 'idle', 'too_long', 'not_started', 'cancelled'],
  'unknown',
);

const address = { link: text, epoch: number };
const description = record<Description>({ type: oneOf(['offer', 'answer', 'rollback']), sdp: text });
const candidate = record({
  candidate: text,
  sdpMid: maybe(text),
  sdpMLineIndex: maybe(number),
  usernameFragment: maybe(text),
}) as Parser<Candidate>;

const parsers: { readonly [E in ServerEvent]: Parser<Payloads[E]> } = {
  snapshot: record<Snapshot>({ seq, session, you: text, participants: list(participant), chat: list(chat) }),
  participant_joined: record({ seq, participant }),
  participant_updated: record({ seq, participant }),
  participant_left: record({ seq, participant: text, reason: leaveReason }),
  session_opened: record({ seq, opened_at: text }),
  session_updated: record({ seq, encryption }),
  chat,
  links: record({
    epoch: number,
    links: list(record<LinkSpec>({ id: text, peer: text, polite: flag, send: flag, receive: flag })),
  }),
  signal: either(record({ ...address, description }), record({ ...address, candidate })),
  ice_servers: record({
    ice_servers: list(
      record({ urls: either(text, list(text)), username: maybe(text), credential: maybe(text) }) as Parser<IceServer>,
    ),
    expires_at: maybe(text),
  }) as Parser<Payloads['ice_servers']>,
  session_ended: record({ seq, reason: endReason, seconds: number }),
};

export const serverEvents = Object.keys(parsers) as readonly ServerEvent[];

/** @throws MalformedMessage where the payload is not what protocol.md says */
export function parseServerMessage(event: ServerEvent, payload: unknown): ServerMessage {
  return { event, payload: parsers[event](payload, event) } as ServerMessage;
}

/** @throws MalformedMessage */
export const parseSeat: (reply: unknown) => Seat = (reply) =>
  record<Seat>({ participant: text, resume: text, state: oneOf(['waiting', 'joined']), seq, resumed: flag })(
    reply,
    'phx_join',
  );
