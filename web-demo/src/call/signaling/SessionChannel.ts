import type { Channel } from 'phoenix';
import { Emitter } from '../Emitter';
import { assertNever } from '../assertNever';
import type { ClientEvent, ClientPushes, JoinPayload } from '../protocol/client';
import { afterRefusedJoin, Refusal, refusalCode, type RefusalCode } from '../protocol/refusals';
import { parseSeat, parseServerMessage, serverEvents, type Seat, type ServerMessage } from '../protocol/server';
import { AccessTokens, type RealtimeToken, type TokenProvider } from './AccessTokens';
import type { BackoffPolicy } from './BackoffPolicy';
import { CallSocket, type WebSocketClass } from './CallSocket';
import { Pushes } from './Pushes';

export interface SessionChannelOptions {
  readonly endpoint: string;
  readonly session: string;
  readonly token: TokenProvider;
  readonly backoff: BackoffPolicy;
  /** What to say at a join, asked anew at each. */
  readonly join: () => Omit<JoinPayload, 'access_token'>;
  readonly webSocket?: WebSocketClass | undefined;
}

export interface SessionChannelEvents {
  /** At the first join and at every rejoin. */
  seated: Seat;
  message: ServerMessage;
  lost: undefined;
  /** The server closed the topic, or refused it for good: nothing more will come. */
  closed: { readonly code: RefusalCode; readonly retryAfter?: number | undefined; readonly joined: boolean };
  /** The server sent something that is not in the protocol. */
  malformed: Error;
}

/**
 * A join without an answer makes Phoenix leave, which gives the seat up. Longer than a seat is kept (30 s), and than a dead
 * connection takes to be noticed (2 × 10 s): by then there is another connection, or no seat to lose.
 */
const joinMs = 40_000;

/** Fresh tokens that are refused over and over will not be taken the next time either. */
const tokenRefusals = 3;

/** The topic `session:{id}`: joined, rejoined with a fresh token after every loss, and closed once. */
export class SessionChannel {
  readonly #events = new Emitter<SessionChannelEvents>();
  readonly #socket: CallSocket;
  readonly #channel: Channel;
  readonly #tokens: AccessTokens;
  readonly #pushes: Pushes;
  #state: 'new' | 'joining' | 'seated' | 'closed' = 'new';
  #socketIs: 'closed' | 'opening' | 'open' = 'closed';
  /** What the last join said. */
  #sentToken = '';
  #refusedToken: string | undefined;
  #refusedTokens = 0;

  readonly on = this.#events.on.bind(this.#events);

  constructor(options: SessionChannelOptions) {
    this.#socket = new CallSocket(options.endpoint, options.backoff, options.webSocket);
    this.#channel = this.#socket.channel(`session:${options.session}`, () => ({
      access_token: (this.#sentToken = this.#tokens.current),
      ...options.join(),
    }));
    this.#pushes = new Pushes(this.#channel);
    this.#tokens = new AccessTokens(options.token, options.backoff, {
      refreshed: (token) => {
        this.#useToken(token);
      },
      refused: ({ code, retryAfter }) => {
        this.#close(code, retryAfter);
      },
    });
  }

  /** Opens the socket, so that a join need not wait for it. Nothing is said on it yet. */
  prepare(): void {
    if (this.#socketIs !== 'closed') return;
    this.#socketIs = 'opening';
    this.#socket.open(() => {
      this.#socketIs = 'open';
      this.#joinWhenReady();
    });
  }

  /** Joins, with `token` where there is one already. */
  open(token?: RealtimeToken): void {
    this.#channel.onError((reason) => {
      this.#lost(reason);
    });
    this.#channel.onClose((payload: { code?: unknown } | 'leave') => {
      this.#close(refusalCode(payload === 'leave' ? undefined : payload.code));
    });
    for (const event of serverEvents) {
      this.#channel.on(event, (payload: unknown) => {
        this.#receive(() => parseServerMessage(event, payload));
      });
    }
    this.prepare();
    if (token) this.#tokens.adopt(token);
    else this.#tokens.refresh();
  }

  get seated(): boolean {
    return this.#state === 'seated';
  }

  /** Rejects with `Refusal`; with `unavailable` at once when there is no connection, for nothing is sent later unasked. */
  push<E extends ClientEvent>(event: E, payload: ClientPushes[E]): Promise<unknown> {
    return this.seated ? this.#pushes.push(event, payload) : Promise.reject(new Refusal('unavailable'));
  }

  /** Media that fails may mean that the network changed: see whether the server can still be reached. */
  wake(): void {
    if (this.#state === 'seated' || this.#state === 'joining') this.#socket.wake();
  }

  dispose(): void {
    this.#state = 'closed';
    this.#tokens.dispose();
    this.#socket.dispose();
    this.#channel.leave();
    this.#pushes.rejectAll();
    this.#events.clear();
  }

  #useToken(token: string): void {
    if (this.#state === 'new') this.#joinWhenReady();
    else if (this.#state === 'seated') this.#pushes.push('access_token', { access_token: token }).catch(ignoreRefusal);
  }

  /** Not before the socket is open, so that the join's time limit measures the server and not the network. */
  #joinWhenReady(): void {
    if (this.#state !== 'new' || this.#socketIs !== 'open' || this.#tokens.current === '') return;
    this.#state = 'joining';
    this.#channel
      .join(joinMs)
      .receive('ok', (reply: unknown) => {
        this.#seat(reply);
      })
      .receive('error', (refused?: { code?: unknown; retry_after?: number }) => {
        this.#refused(refusalCode(refused?.code), refused?.retry_after);
      });
  }

  #seat(reply: unknown): void {
    this.#state = 'seated';
    this.#refusedTokens = 0;
    const seat = this.#read(() => parseSeat(reply));
    if (seat) this.#events.emit('seated', seat);
  }

  #refused(code: RefusalCode, retryAfter?: number): void {
    const next = afterRefusedJoin(code);
    switch (next) {
      case 'end':
        this.#close(code, retryAfter);
        return;
      case 'new_token':
        this.#tokenRefused(code);
        return;
      case 'retry':
        return; // Phoenix joins again by the back-off policy.
      default:
        assertNever(next);
    }
  }

  /** Phoenix joins again while a token is being fetched: the same one refused twice says nothing new. */
  #tokenRefused(code: RefusalCode): void {
    if (this.#sentToken !== this.#refusedToken) this.#refusedTokens++;
    this.#refusedToken = this.#sentToken;
    if (this.#refusedTokens > tokenRefusals) this.#close(code);
    else if (this.#tokens.current === this.#sentToken) this.#tokens.refresh();
  }

  #receive(parse: () => ServerMessage): void {
    if (this.#state === 'closed') return;
    const message = this.#read(parse);
    if (message) this.#events.emit('message', message);
  }

  /** Only what the server sent can be malformed: an error of a listener is a bug of ours, and goes its own way. */
  #read<T>(parse: () => T): T | undefined {
    try {
      return parse();
    } catch (malformed) {
      this.#events.emit('malformed', malformed instanceof Error ? malformed : new Error(String(malformed)));
      return undefined;
    }
  }

  #lost(reason: unknown): void {
    if (this.#state === 'closed') return;
    const wasSeated = this.#state === 'seated';
    this.#state = 'joining';
    this.#pushes.rejectAll();
    const expired = (reason as { code?: unknown } | undefined)?.code === 'token_expired';
    if (wasSeated || expired) this.#tokens.refresh();
    if (wasSeated) this.#events.emit('lost', undefined);
  }

  #close(code: RefusalCode, retryAfter?: number): void {
    if (this.#state === 'closed') return;
    const joined = this.#state === 'seated';
    this.#state = 'closed';
    this.#events.emit('closed', { code, retryAfter, joined });
    this.dispose();
  }
}

/** The server closes the topic by itself when a token matters. */
function ignoreRefusal(): void {
  // Nothing to do.
}
