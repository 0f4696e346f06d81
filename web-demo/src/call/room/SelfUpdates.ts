import type { Update } from '../protocol/client';
import { Refusal } from '../protocol/refusals';
import type { Participant } from '../protocol/values';
import type { OwnSwitches } from './CallSnapshot';

interface Port {
  push(update: Update): Promise<unknown>;
  changed(switches: OwnSwitches): void;
}
type Changes = { -readonly [Key in keyof OwnSwitches]?: OwnSwitches[Key] };

const retryMs = 1_000;

/**
 * One's own switches: changed here at once, told to the server now or after the next join, and changed by a moderator.
 * What is on its way to the server is newer than what the server says meanwhile.
 */
export class SelfUpdates {
  #pending: Changes = {};
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private own: OwnSwitches,
    private readonly port: Port,
  ) {
    // A join tells the other two itself.
    if (own.original_sound) this.#pending = { original_sound: true };
  }

  get current(): OwnSwitches {
    return this.own;
  }

  set(change: Changes): void {
    this.#pending = { ...this.#pending, ...change };
    this.#hold({ ...this.own, ...change });
    this.flush();
  }

  /** Tells the server what it does not know yet. What fails for want of a connection waits for the next one. */
  flush(): void {
    clearTimeout(this.#retry);
    const pending = this.#pending;
    if (Object.keys(pending).length === 0) return;
    this.port.push(pending).then(
      () => {
        this.#told(pending);
      },
      (failure: unknown) => {
        if (isBusy(failure)) this.#flushIn((failure.retryAfter ?? 0) * 1_000 || retryMs);
      },
    );
  }

  dispose(): void {
    this.#pending = {};
    clearTimeout(this.#retry);
  }

  /**
   * What the server says of us. A moderator may mute us and may switch original sound; nobody may unmute a microphone but
   * its owner, so a server that thinks us unmuted is corrected, not obeyed.
   */
  adopt(you: Participant): void {
    const { muted, hand, original_sound, language } = this.own;
    const told = {
      muted: you.muted || muted,
      hand: this.#isPending('hand') ? hand : you.hand,
      original_sound: this.#isPending('original_sound') ? original_sound : you.original_sound,
      language: this.#isPending('language') ? language : you.language,
    };
    this.#hold(this.#isPending('muted') ? { ...told, muted } : told);
    if (muted && !you.muted && !this.#isPending('muted')) this.set({ muted: true });
  }

  #flushIn(ms: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.flush();
    }, ms);
  }

  #hold(own: OwnSwitches): void {
    if (areSame(own, this.own)) return;
    this.own = own;
    this.port.changed(own);
  }

  #isPending(key: keyof OwnSwitches): boolean {
    return this.#pending[key] !== undefined;
  }

  #told(update: Changes): void {
    const entries = Object.entries(this.#pending).filter(([key, value]) => update[key as keyof Changes] !== value);
    this.#pending = Object.fromEntries(entries);
  }
}

function areSame(one: OwnSwitches, other: OwnSwitches): boolean {
  return (Object.keys(one) as (keyof OwnSwitches)[]).every((key) => one[key] === other[key]);
}

/** The server is there, and will take the same words a moment later. */
function isBusy(failure: unknown): failure is Refusal {
  return failure instanceof Refusal && (failure.code === 'rate_limited' || failure.code === 'internal');
}
