import { Socket, type Channel } from 'phoenix';
import { defaultBackoff } from '../../../call';
import * as api from '../api';
import type { Appointment, RelaysState } from '../api/types';

export interface ScheduleFeedEvents {
  readonly changed: (appointment: Appointment) => void;
  readonly relays: (state: RelaysState) => void;
  /** True from the first join on while live; false after it was lost. */
  readonly live: (live: boolean) => void;
}

/** Seconds: a token is renewed this long before it runs out, and asked for again so long after a failure. */
const renewAhead = 60;
const retryAfter = 10;

/** Live changes of a clinic's schedule over the topic `schedule:{clinic}`. Rejoins by itself until it is closed. */
export class ScheduleFeed {
  readonly #socket: Socket;
  readonly #channel: Channel;
  #token = '';
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(clinic: string, events: ScheduleFeedEvents) {
    const later = (tries: number) => defaultBackoff.delay(tries);
    this.#socket = new Socket('/realtime/v1', { vsn: '2.0.0', reconnectAfterMs: later, rejoinAfterMs: later });
    this.#channel = this.#socket.channel(`schedule:${clinic}`, () => ({ access_token: this.#token }));
    this.#channel.on('appointment_changed', ({ appointment }: { appointment: Appointment }) => {
      events.changed(appointment);
    });
    this.#channel.on('relays_changed', ({ state }: { state: RelaysState }) => {
      events.relays(state);
    });
    this.#socket.onClose(() => {
      if (!this.#closed) events.live(false);
    });
    void this.#open(events);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#renewal);
    this.#channel.leave();
    this.#socket.disconnect();
  }

  async #open(events: ScheduleFeedEvents): Promise<void> {
    await this.#renew();
    if (this.#closed) return;
    this.#socket.connect();
    this.#channel
      .join()
      .receive('ok', () => {
        events.live(true);
      })
      .receive('error', () => {
        events.live(false);
        void this.#renew();
      });
  }

  /** A token that cannot be had now is asked for again: the channel's own rejoin then finds it. */
  async #renew(): Promise<void> {
    clearTimeout(this.#renewal);
    const next = await this.#fetchToken().catch(() => retryAfter);
    if (!this.#closed) this.#renewal = setTimeout(() => void this.#renew(), next * 1_000);
  }

  /** The seconds after which to fetch the next one. */
  async #fetchToken(): Promise<number> {
    const { access_token, expires_in } = await api.realtimeToken();
    this.#token = access_token;
    if (this.#channel.state === 'joined') this.#channel.push('access_token', { access_token });
    return Math.max(expires_in - renewAhead, retryAfter);
  }
}
