import type { Channel } from 'phoenix';
import { defaultBackoff } from '../call';
import { assertNever } from '../call/assertNever';
import { AccessTokens } from '../call/signaling/AccessTokens';
import { CallSocket } from '../call/signaling/CallSocket';
import type { Cursor } from './Cursor';
import { afterRefusedFeed } from './refusedFeed';
import { epochIn, livePosition, parseRowMessage } from './rowMessage';
import type { FollowOptions, RowSource, SourceListener } from './RowSource';

interface RefusedJoin {
  readonly code?: unknown;
  readonly retry_after?: number;
}

/** Fresh tokens that are refused over and over will not be taken the next time either. */
const tokenRefusals = 3;
const retryMs = 1_000;

/** Row changes over the signaling socket, on a topic of its own: joined again after every loss, from where it was. */
export class SocketRows implements RowSource {
  readonly #socket: CallSocket;
  readonly #tokens: AccessTokens;
  #channel: Channel | undefined;
  #open = false;
  #refusedTokens = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: FollowOptions,
    private readonly cursor: Cursor,
    private readonly listener: SourceListener,
  ) {
    const backoff = options.backoff ?? defaultBackoff;
    this.#socket = new CallSocket(options.endpoint ?? '/realtime/v1', backoff, options.webSocket);
    this.#socket.onClose(() => {
      listener.lost();
    });
    this.#tokens = new AccessTokens(options.token, backoff, {
      refreshed: (token) => {
        this.#useToken(token);
      },
      refused: () => {
        listener.refused();
      },
    });
  }

  start(): void {
    this.#tokens.refresh();
  }

  stop(): void {
    clearTimeout(this.#retry);
    this.#tokens.dispose();
    this.#leave();
    this.#socket.dispose();
  }

  #useToken(token: string): void {
    if (this.#channel) this.#channel.push('access_token', { access_token: token });
    else if (this.#open) this.#subscribe();
    else {
      this.#socket.open(() => {
        this.#open = true;
        this.#subscribe();
      });
    }
  }

  /** Phoenix sends the payload anew, with the cursor of the moment, whenever it comes back. */
  #subscribe(): void {
    clearTimeout(this.#retry);
    this.#leave();
    const channel = this.#socket.channel(`realtime:${this.options.channel}`, () => ({
      access_token: this.#tokens.current,
      config: { postgres_changes: this.options.bindings.map((binding) => ({ schema: 'public', ...binding })) },
      ...this.cursor.since,
    }));
    this.#channel = channel;
    this.#listen(channel);
    channel
      .join()
      .receive('ok', (answer: unknown) => {
        this.#refusedTokens = 0;
        this.cursor.within(epochIn(answer));
      })
      .receive('error', (refusal?: RefusedJoin) => {
        if (channel === this.#channel) this.#refused(refusal);
      });
  }

  #listen(channel: Channel): void {
    channel.on('postgres_changes', (payload: unknown) => {
      this.listener.change(parseRowMessage(payload));
    });
    channel.on('system', (payload: unknown) => {
      const position = livePosition(payload);
      if (position !== undefined) this.listener.live(position);
    });
    channel.onError((reason?: RefusedJoin) => {
      if (channel !== this.#channel) return;
      this.listener.lost();
      if (reason?.code === 'token_expired') this.#tokens.refresh();
    });
    channel.onClose((payload?: RefusedJoin) => {
      if (channel === this.#channel) this.#refused(payload);
    });
  }

  #refused(refusal: RefusedJoin | undefined): void {
    this.#leave();
    const next = afterRefusedFeed(refusal?.code);
    switch (next) {
      case 'new_token':
        if (++this.#refusedTokens > tokenRefusals) this.listener.refused();
        else this.#tokens.refresh();
        return;
      case 'new_rights':
        this.listener.gone();
        this.#tokens.refresh();
        return;
      case 'read_anew':
        this.listener.gone();
        this.#subscribe();
        return;
      case 'retry':
        this.#subscribeLater((refusal?.retry_after ?? 0) * 1_000 || retryMs);
        return;
      case 'end':
        this.listener.refused();
        return;
      default:
        assertNever(next);
    }
  }

  #subscribeLater(ms: number): void {
    this.listener.lost();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#subscribe();
    }, ms);
  }

  /** First forgotten, then left: its end is no news. */
  #leave(): void {
    const left = this.#channel;
    this.#channel = undefined;
    left?.leave();
  }
}
