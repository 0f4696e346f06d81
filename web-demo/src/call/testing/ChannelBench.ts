import { expect, vi } from 'vitest';
import { SessionChannel, type SessionChannelEvents } from '../signaling/SessionChannel';
import { FakePhoenix, seat, type Push } from './FakePhoenix';

const names = ['seated', 'message', 'lost', 'closed', 'malformed'] as const;

/** A topic on a bench: a server and a source of tokens that do as told, and a clock that waits. */
export class ChannelBench {
  readonly server = new FakePhoenix();
  readonly channel: SessionChannel;
  readonly heard: { [Name in keyof SessionChannelEvents]: SessionChannelEvents[Name][] } = {
    seated: [],
    message: [],
    lost: [],
    closed: [],
    malformed: [],
  };
  fetched = 0;
  token = (): Promise<{ access_token: string; expires_in: number }> =>
    Promise.resolve({ access_token: `token ${++this.fetched}`, expires_in: 300 });

  constructor() {
    vi.useFakeTimers();
    this.server.answer = answerJoins;
    this.channel = new SessionChannel({
      endpoint: '/realtime/v1',
      session: 's1',
      token: () => this.token(),
      backoff: { delay: (attempt) => attempt * 100 },
      join: () => ({ muted: false }),
      webSocket: this.server.webSocket,
    });
    for (const name of names) this.channel.on(name, (event) => void (this.heard[name] as unknown[]).push(event));
  }

  async seated(): Promise<void> {
    this.channel.open();
    await vi.advanceTimersByTimeAsync(10);
    expect(this.heard.seated).toEqual([seat]);
  }

  dispose(): void {
    this.channel.dispose();
    vi.useRealTimers();
  }
}

export function answerJoins(push: Push): void {
  push.ok(push.event === 'phx_join' ? seat : {});
}
