import { vi } from 'vitest';
import { FakePhoenix, type Push } from '../../call/testing/FakePhoenix';
import { followRows } from '../followRows';
import { FakeStreams } from './FakeStreams';
import type { FollowOptions } from '../RowSource';
import type { FeedState, RowChange } from '../rows';

/** A page that follows trials, on a bench: a server and a source of tokens that do as told, and a clock that waits. */
export class FeedBench {
  readonly server = new FakePhoenix('realtime:panel');
  readonly streams = new FakeStreams();
  readonly changes: RowChange[] = [];
  readonly states: FeedState[] = [];
  fetched = 0;
  token = (): Promise<{ access_token: string; expires_in: number }> =>
    Promise.resolve({ access_token: `token ${++this.fetched}`, expires_in: 300 });
  stop = (): void => undefined;

  constructor() {
    vi.useFakeTimers();
    this.server.answer = (push) => {
      push.ok({ epoch: 'e1' });
    };
  }

  start(more: Partial<FollowOptions> = {}): Promise<unknown> {
    this.stop = followRows(
      {
        channel: 'panel',
        bindings: [{ table: 'trials', filter: 'student_id=eq.s1' }],
        token: () => this.token(),
        backoff: { delay: (attempt) => attempt * 100 },
        webSocket: this.server.webSocket,
        ...more,
      },
      {
        onChange: (change) => this.changes.push(change),
        onState: (state) => this.states.push(state),
      },
    );
    return pass(10);
  }

  /** Started, and told everything up to `position`. */
  async live(position = 40): Promise<void> {
    await this.start();
    this.system(position);
  }

  system(position: number): void {
    this.server.socket.emit('system', { extension: 'postgres_changes', status: 'ok', position });
  }

  row(position: number): void {
    this.server.socket.emit('postgres_changes', { ids: [1], data: trial(position) });
  }

  /** How the next joins are answered; everything else is `ok`. */
  answerJoins(answer: (join: Push) => void): void {
    this.server.answer = (push) => {
      if (push.event === 'phx_join') answer(push);
      else push.ok();
    };
  }

  get positions(): readonly number[] {
    return this.changes.map(({ position }) => position);
  }

  get joins(): readonly unknown[] {
    return this.server.pushed('phx_join').map(({ payload }) => payload['since']);
  }

  dispose(): void {
    this.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

export function trial(position: number): Record<string, unknown> {
  return {
    schema: 'public',
    table: 'trials',
    commit_timestamp: '2026-11-21T09:00:00.120Z',
    type: 'INSERT',
    columns: [],
    record: { id: `trial ${position}`, student_id: 's1' },
    errors: null,
    position,
  };
}
