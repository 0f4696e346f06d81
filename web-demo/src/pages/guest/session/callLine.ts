import { moderates, type CallSnapshot, type Encryption, type Participant } from '../../../call';

/** What one line of text says about the call. The first that is true is said: am I heard, do I hear, what happens next. */
export type CallLine =
  | 'reconnecting'
  | 'interrupted'
  | 'blocked'
  | 'noPath'
  | 'back'
  | 'movedDirect'
  | 'movedOn'
  | 'alone'
  | 'otherReconnecting'
  | 'therapistAway'
  | 'listenOnly'
  | 'observer'
  | 'mutedByTherapist'
  | 'muted'
  | 'connectingSound'
  | 'weak'
  | 'otherMuted'
  | 'talking';

export type LineTone = 'neutral' | 'waiting' | 'connected' | 'danger';

/** What the snapshot does not remember. */
export interface CallHistory {
  /** The connection came back a moment ago. */
  readonly returned: boolean;
  /** The call was moved to another path a moment ago, and how it is encrypted there. */
  readonly moved?: Encryption | undefined;
}

/** Who is in the room, and not at its door. */
export function inside({ others }: CallSnapshot): readonly Participant[] {
  return others.filter(({ state }) => state === 'joined' || state === 'reconnecting');
}

/** Whom the page shows large: the therapist, else whoever came first. */
export function mainPerson(snapshot: CallSnapshot): Participant | undefined {
  const people = inside(snapshot);
  return people.find(({ role }) => moderates(role)) ?? people[0];
}

export function callLine(snapshot: CallSnapshot, history: CallHistory): CallLine {
  const main = mainPerson(snapshot);
  const noPath = isCutOff(snapshot, main);
  if (snapshot.reconnecting && !noPath) return 'reconnecting';
  if (snapshot.microphone.status === 'interrupted') return 'interrupted';
  if (snapshot.playbackBlocked) return 'blocked';
  if (noPath) return 'noPath';
  if (history.returned) return 'back';
  if (!main) return 'alone';
  if (history.moved) return history.moved === 'end_to_end' ? 'movedDirect' : 'movedOn';
  if (main.state === 'reconnecting' && moderates(main.role)) return 'otherReconnecting';
  return ownVoice(snapshot) ?? (moderates(main.role) ? hearing(snapshot, main) : 'therapistAway');
}

/** No path leads to whom the call is with, or none leads out; it says what to try, also while the server is away. */
function isCutOff({ unreachable, you }: CallSnapshot, main: Participant | undefined): boolean {
  return unreachable.some((id) => id === main?.id || id === you?.id);
}

function ownVoice({ you, microphone, own }: CallSnapshot): CallLine | undefined {
  if (you?.role === 'observer') return 'observer';
  if (microphone.status === 'problem' || microphone.status === 'off') return 'listenOnly';
  if (own.muted) return you?.muted_by ? 'mutedByTherapist' : 'muted';
  return undefined;
}

function hearing({ quality }: CallSnapshot, main: Participant): CallLine {
  const heard = quality.get(main.id);
  if (main.muted) return 'otherMuted';
  if (heard?.level === 'lost' || heard?.level === 'poor') return 'weak';
  return heard?.flowing ? 'talking' : 'connectingSound';
}

/** Whether the line has a button below it. */
export function offersTap(line: CallLine): boolean {
  return line === 'blocked' || line === 'interrupted' || line === 'listenOnly';
}

export function toneOf(line: CallLine): LineTone {
  switch (line) {
    case 'talking':
    case 'back':
    case 'movedDirect':
    case 'movedOn':
      return 'connected';
    case 'reconnecting':
    case 'otherReconnecting':
    case 'weak':
    case 'noPath':
    case 'connectingSound':
    case 'alone':
    case 'therapistAway':
      return 'waiting';
    case 'interrupted':
    case 'blocked':
      return 'danger';
    case 'listenOnly':
    case 'observer':
    case 'mutedByTherapist':
    case 'muted':
    case 'otherMuted':
      return 'neutral';
  }
}
