import { Emitter } from './Emitter';
import { CallMedia } from './media/CallMedia';
import { Microphone } from './media/Microphone';
import type { Playback } from './media/Playback';
import type { Paths } from './protocol/client';
import { Refusal } from './protocol/refusals';
import type { ServerMessage } from './protocol/server';
import type { Language } from './protocol/values';
import type { CallEvents } from './room/CallEvents';
import type { CallEnd, CallSnapshot } from './room/CallSnapshot';
import { CallRoom } from './room/CallRoom';
import { callEnd } from './room/callEnd';
import type { RealtimeToken, TokenProvider } from './signaling/AccessTokens';
import { defaultBackoff, type BackoffPolicy } from './signaling/BackoffPolicy';
import type { WebSocketClass } from './signaling/CallSocket';
import { SessionChannel } from './signaling/SessionChannel';
import type { Readable } from './Store';

export interface CallOptions {
  /** The session's id. */
  readonly session: string;
  /** Asked before every join and before a token runs out. */
  readonly token: TokenProvider;
  readonly language: Language;
  /** The microphone of the pre-call page, if it has one already; the call uses it and releases it at its end. */
  readonly microphone?: Microphone;
  /** Where the socket is, without `/websocket`; default `/realtime/v1` of the page's own server. */
  readonly endpoint?: string;
  readonly backoff?: BackoffPolicy;
  /** `relay`: TURN only, to find out whether a relay helps. */
  readonly iceTransportPolicy?: RTCIceTransportPolicy;
  /** For tests, and for pages that run elsewhere than in a browser's window. */
  readonly webSocket?: WebSocketClass;
}

/** Long enough for one round trip: whoever leaves does not want to wait. */
const leaveMs = 2_000;

/** A person's whole part in one session: the seat, the people, the audio. Ends once, and leaves nothing behind. */
export class Call implements Readable<CallSnapshot> {
  readonly microphone: Microphone;
  readonly playback: Playback;
  readonly #events = new Emitter<CallEvents>();
  readonly #room: CallRoom;
  readonly #channel: SessionChannel;
  readonly #media: CallMedia;
  #leaving = false;

  readonly on = this.#events.on.bind(this.#events);
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => CallSnapshot;

  constructor(options: CallOptions) {
    this.microphone = options.microphone ?? new Microphone();
    this.#channel = new SessionChannel({
      endpoint: options.endpoint ?? '/realtime/v1',
      session: options.session,
      token: options.token,
      backoff: options.backoff ?? defaultBackoff,
      join: () => this.#room.joinPayload,
      webSocket: options.webSocket,
    });
    const push = this.#channel.push.bind(this.#channel);
    this.#room = new CallRoom({ microphone: this.microphone, language: options.language, push, events: this.#events });
    this.#media = new CallMedia({
      microphone: this.microphone,
      push,
      speaks: (participant) => this.#room.speaks(participant),
      present: (participant) => this.#room.present(participant),
      iceTransportPolicy: options.iceTransportPolicy,
    });
    this.playback = this.#media.playback;
    this.subscribe = this.#room.store.subscribe;
    this.getSnapshot = this.#room.store.getSnapshot;
    this.#wire();
  }

  /** Opens the socket ahead of `connect`, while whoever joins is still asked something. */
  prepare(): void {
    this.#channel.prepare();
  }

  /**
   * Takes a seat: resolves when waiting or joined, or when the call ended before that; rejects with `Refusal` when the
   * server would not have us. A network that is down is waited for. Join without a microphone is possible: one listens.
   * A `token` that is there already is used first.
   */
  connect(token?: RealtimeToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const settled = [
        ...(['waiting', 'declined', 'joined'] as const).map((name) =>
          this.#events.on(name, () => {
            settle(resolve);
          }),
        ),
        this.#events.on('ended', (end) => {
          settle(
            end.kind === 'refused'
              ? () => {
                  reject(new Refusal(end.code, end.retryAfter));
                }
              : resolve,
          );
        }),
      ];
      const settle = (how: () => void): void => {
        for (const stop of settled) stop();
        how();
      };
      this.#room.connecting();
      this.#channel.open(token);
    });
  }

  /** At once here, and told to the server now or when it is back. */
  setMuted(muted: boolean): void {
    this.microphone.setMuted(muted);
  }
  setOriginalSound(on: boolean): void {
    void this.microphone.setOriginalSound(on);
  }
  setHand(raised: boolean): void {
    this.#room.self.set({ hand: raised });
  }
  setLanguage(language: Language): void {
    this.#room.self.set({ language });
  }

  // What follows rejects with `Refusal`; with the code `unavailable` while the server cannot be reached.

  async sendChat(text: string): Promise<void> {
    this.#room.sent(text, await this.#channel.push('chat', { text }));
  }
  async admit(participant: string): Promise<void> {
    await this.#channel.push('admit', { participant });
  }
  async deny(participant: string): Promise<void> {
    await this.#channel.push('deny', { participant });
  }
  async remove(participant: string): Promise<void> {
    await this.#channel.push('remove', { participant });
  }
  async mute(participant: string): Promise<void> {
    await this.#channel.push('mute', { participant });
  }
  async setOriginalSoundOf(participant: string, on: boolean): Promise<void> {
    await this.#channel.push('sound', { participant, original_sound: on });
  }
  /** What a test of the paths found, for the session's journal; also while waiting, and at most once a minute. */
  async reportPaths(paths: Paths): Promise<void> {
    await this.#channel.push('paths', paths);
  }
  /** Ends the session for everybody. */
  async endSession(): Promise<void> {
    await this.#channel.push('end', {});
  }

  /** 0–1, of anybody by participant id, oneself included. Cheap: call it in every animation frame. */
  level(participant: string): number {
    return participant === this.getSnapshot().you?.id ? this.microphone.level() : this.#media.level(participant);
  }

  /** Leaves for good: silent and deaf at once, told to the server if that can be reached. */
  async leave(): Promise<void> {
    if (this.#leaving || this.#room.ended) return;
    this.#leaving = true;
    this.#stopMedia();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, leaveMs)));
    await Promise.race([this.#channel.push('leave', {}).catch(() => undefined), late]);
    clearTimeout(timer);
    this.#end({ kind: 'left' });
  }

  /** Drops everything at once: connections, tracks, timers, listeners. The server keeps the seat for the grace time. */
  dispose(): void {
    this.#end({ kind: 'left' });
    this.#room.dispose();
  }

  #wire(): void {
    this.#channel.on('seated', (seat) => {
      this.#room.seated(seat);
    });
    this.#channel.on('message', (message) => {
      this.#receive(message);
    });
    this.#channel.on('lost', () => {
      this.#media.signallingLost();
      this.#room.lost();
    });
    this.#channel.on('closed', (closing) => {
      this.#end(this.#leaving ? { kind: 'left' } : callEnd(closing, this.#room.everSeated));
    });
    this.#media.on('suspicious', () => {
      this.#channel.wake();
    });
    this.#media.on('measured', (quality) => {
      this.#room.measured(quality);
    });
    this.#media.on('unreachable', (participants) => {
      this.#room.unreachable(participants);
    });
    this.#media.on('media_flowing', (flowing) => {
      this.#events.emit('media_flowing', flowing);
    });
    this.#media.on('moved', () => {
      this.#room.moved();
    });
    this.#events.on('joined', () => {
      this.#media.joined();
    });
    this.#room.watchPlayback(this.playback);
    this.#channel.on('malformed', () => {
      console.warn('sawt: a message of the server is outside the protocol');
    });
    // The name only: a browser may quote descriptions and addresses in the message.
    this.#media.on('problem', (problem) => {
      console.warn('sawt: a connection failed:', (problem as Partial<Error> | undefined)?.name);
    });
  }

  #receive(message: ServerMessage): void {
    switch (message.event) {
      case 'links':
      case 'signal':
      case 'ice_servers':
        this.#media.receive(message);
        break;
      case 'session_ended':
        this.#end({ kind: 'session_ended', reason: message.payload.reason, seconds: message.payload.seconds });
        break;
      case 'snapshot':
      case 'participant_joined':
      case 'participant_updated':
      case 'participant_left':
      case 'session_opened':
      case 'session_updated':
      case 'chat':
        this.#room.receive(message);
    }
  }

  #stopMedia(): void {
    this.#media.dispose();
    this.microphone.release();
  }

  #end(end: CallEnd): void {
    if (this.#room.ended) return;
    this.#channel.dispose();
    this.#stopMedia();
    this.#room.end(end);
    this.#events.emit('ended', end);
    this.#events.clear();
  }
}
