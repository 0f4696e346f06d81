import type { Emitter } from '../Emitter';
import type { Microphone } from '../media/Microphone';
import type { Playback } from '../media/Playback';
import type { ClientEvent, ClientPushes, JoinPayload } from '../protocol/client';
import type { Seat, ServerMessage } from '../protocol/server';
import type { Language, Participant } from '../protocol/values';
import type { PeerQuality } from '../quality/PeerQuality';
import { Store } from '../Store';
import type { CallEvents } from './CallEvents';
import type { CallEnd, CallSnapshot, CallStatus } from './CallSnapshot';
import { happenings } from './happenings';
import { after, emptyRoom, isNumbered, withChat, type RoomView } from './roomView';
import { SelfUpdates } from './SelfUpdates';

interface CallRoomOptions {
  readonly microphone: Microphone;
  readonly language: Language;
  readonly push: <E extends ClientEvent>(event: E, payload: ClientPushes[E]) => Promise<unknown>;
  readonly events: Emitter<CallEvents>;
}

/** The people and one's own place among them: turns the server's messages into a snapshot and events. */
export class CallRoom {
  readonly store: Store<CallSnapshot>;
  readonly self: SelfUpdates;
  readonly #stops: (() => void)[] = [];
  #view: RoomView = emptyRoom;
  #seat: Seat | undefined;
  #lostAt: number | undefined;

  constructor(private readonly options: CallRoomOptions) {
    const { microphone, language } = options;
    const { muted, originalSound } = microphone.getSnapshot();
    const own = { muted, hand: false, original_sound: originalSound, language };
    this.self = new SelfUpdates(own, {
      push: (update) => options.push('update', update),
      changed: (switches) => {
        this.store.update({ own: switches });
      },
    });
    this.store = new Store<CallSnapshot>({
      status: { name: 'idle' },
      others: [],
      departed: [],
      chat: [],
      own,
      microphone: microphone.getSnapshot(),
      playbackBlocked: false,
      quality: new Map(),
      unreachable: [],
    });
    this.#stops.push(
      microphone.subscribe(() => {
        this.#microphoneChanged();
      }),
    );
  }

  get everSeated(): boolean {
    return this.#seat !== undefined;
  }

  get ended(): boolean {
    return this.store.getSnapshot().status.name === 'ended';
  }

  /** A page that still has its peer connections names its seat; a new one does not. */
  get joinPayload(): Omit<JoinPayload, 'access_token'> {
    const { muted, language } = this.self.current;
    const seat = this.#seat && { participant: this.#seat.participant, resume: this.#seat.resume };
    return { ...seat, ...(this.#seat && this.#view.seq >= 0 && { last_seq: this.#view.seq }), muted, language };
  }

  connecting(): void {
    this.store.update({ status: { name: 'connecting' } });
  }

  seated(seat: Seat): void {
    this.#seat = seat;
    this.self.flush();
    if (this.#lostAt === undefined) return;
    const afterMs = Math.round(performance.now() - this.#lostAt);
    this.#lostAt = undefined;
    this.store.update({ reconnecting: undefined });
    this.options.events.emit('returned', { afterMs });
  }

  lost(): void {
    this.#lostAt = performance.now();
    this.store.update({ reconnecting: { since: new Date().toISOString() } });
    this.options.events.emit('reconnecting', undefined);
  }

  receive(message: ServerMessage): void {
    if (!isNumbered(message)) return;
    const reason = message.event === 'participant_left' ? message.payload.reason : undefined;
    this.#show(after(this.#view, message), reason);
  }

  /** One's own line, as soon as the server has numbered it. */
  sent(text: string, reply: unknown): void {
    const seq = (reply as { seq?: unknown }).seq;
    const from = this.#view.you?.id;
    if (typeof seq !== 'number' || from === undefined || this.#view.chat.some((entry) => entry.seq === seq)) return;
    this.#show(withChat(this.#view, [{ seq, from, text, at: new Date().toISOString() }]));
  }

  measured(quality: ReadonlyMap<string, PeerQuality>): void {
    const before = this.store.getSnapshot().quality;
    this.store.update({ quality });
    for (const [participant, { level }] of quality) {
      if ((before.get(participant)?.level ?? 'good') !== level)
        this.options.events.emit('quality_changed', { participant, level });
    }
  }

  /** What the server says of the encryption comes before the links that make it true. */
  moved(): void {
    const encryption = this.#view.session?.encryption;
    if (encryption) this.options.events.emit('media_moved', { encryption });
  }

  /** Whether this participant, who may be oneself, should be heard now. */
  speaks(participant: string): boolean {
    if (participant === this.#view.you?.id) {
      const { status, muted } = this.options.microphone.getSnapshot();
      return status === 'live' && !muted;
    }
    return this.#view.others.some(({ id, state, muted }) => id === participant && state === 'joined' && !muted);
  }

  /** Whether this participant is here with a connection to the server; oneself, as soon as somebody else is. */
  present(participant: string): boolean {
    const here = this.#view.others.filter(({ state }) => state === 'joined');
    return participant === this.#view.you?.id ? here.length > 0 : here.some(({ id }) => id === participant);
  }

  unreachable(participants: readonly string[]): void {
    this.store.update({ unreachable: participants });
  }

  watchPlayback(playback: Playback): void {
    this.#stops.push(
      playback.subscribe(() => {
        this.store.update({ playbackBlocked: playback.getSnapshot().blocked });
      }),
    );
  }

  end(end: CallEnd): void {
    for (const stop of this.#stops) stop();
    this.self.dispose();
    this.store.update({
      status: { name: 'ended', end },
      reconnecting: undefined,
      quality: new Map(),
      unreachable: [],
      playbackBlocked: false,
    });
  }

  dispose(): void {
    this.store.clear();
  }

  #show(next: RoomView, left?: Parameters<typeof happenings>[2]): void {
    const before = this.#view;
    this.#view = next;
    const { you, session, others, departed, chat } = next;
    this.store.update({ you, session, others, departed, chat, status: this.#status(you) });
    if (you && you !== before.you) this.#adopt(you);
    for (const happening of happenings(before, next, left)) this.options.events.tell(happening);
  }

  /** The status object stays the same while the status does. */
  #status(you: Participant | undefined): CallStatus {
    const { status } = this.store.getSnapshot();
    if (!you) return status;
    const name = you.state === 'reconnecting' ? 'joined' : you.state;
    return status.name === name ? status : { name, since: you.since };
  }

  #adopt(you: Participant): void {
    const { microphone, events } = this.options;
    const before = this.self.current;
    this.self.adopt(you);
    const now = this.self.current;
    if (now.muted && !before.muted) {
      microphone.setMuted(true);
      events.emit('muted_by_moderator', { by: you.muted_by ?? you.id });
    }
    if (now.original_sound === before.original_sound) return;
    void microphone.setOriginalSound(now.original_sound);
    events.emit('original_sound_changed', { on: now.original_sound });
  }

  /** Whoever uses the microphone's own switches means the call's. */
  #microphoneChanged(): void {
    const microphone = this.options.microphone.getSnapshot();
    const { muted, original_sound } = this.self.current;
    if (microphone.muted !== muted) this.self.set({ muted: microphone.muted });
    if (microphone.originalSound !== original_sound) this.self.set({ original_sound: microphone.originalSound });
    this.store.update({ microphone });
  }
}
