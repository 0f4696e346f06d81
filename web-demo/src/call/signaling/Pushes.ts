import type { Channel } from 'phoenix';
import type { ClientEvent, ClientPushes } from '../protocol/client';
import { Refusal, refusalCode } from '../protocol/refusals';

const answerMs = 10_000;

/** Pushes that wait for their answer. A lost connection answers them all, long before Phoenix' time limit does. */
export class Pushes {
  readonly #waiting = new Set<(refusal: Refusal) => void>();

  constructor(private readonly channel: Channel) {}

  push<E extends ClientEvent>(event: E, payload: ClientPushes[E]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      const settle = (how: () => void) => () => {
        this.#waiting.delete(reject);
        how();
      };
      this.channel
        .push(event, payload, answerMs)
        .receive('ok', (reply: unknown) => {
          settle(() => {
            resolve(reply);
          })();
        })
        .receive('error', (refused?: { code?: unknown; retry_after?: number }) => {
          settle(() => {
            reject(new Refusal(refusalCode(refused?.code), refused?.retry_after));
          })();
        })
        .receive(
          'timeout',
          settle(() => {
            reject(new Refusal('unavailable'));
          }),
        );
    });
  }

  rejectAll(): void {
    for (const reject of this.#waiting) reject(new Refusal('unavailable'));
    this.#waiting.clear();
  }
}
