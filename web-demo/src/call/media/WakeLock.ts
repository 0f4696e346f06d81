/** Keeps the screen awake, also after the page was hidden for a while. Does nothing where the browser cannot. */
export class WakeLock {
  #wanted = new AbortController();
  #lock: WakeLockSentinel | undefined;

  acquire(): void {
    this.release();
    this.#wanted = new AbortController();
    // The browser takes the lock back whenever the page is hidden; `visibilitychange` bubbles up to here.
    globalThis.addEventListener('visibilitychange', this.#request, { signal: this.#wanted.signal });
    this.#request();
  }

  release(): void {
    this.#wanted.abort();
    this.#free();
  }

  readonly #request = (): void => {
    const locks = (navigator as { wakeLock?: WakeLock_ }).wakeLock;
    const { signal } = this.#wanted;
    locks?.request('screen').then(
      (lock) => {
        this.#free();
        this.#lock = lock;
        if (signal.aborted) this.#free();
      },
      () => undefined, // Hidden, or the battery is low: the next time the page is shown it is asked again.
    );
  };

  #free(): void {
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }
}

interface WakeLock_ {
  request(type: 'screen'): Promise<WakeLockSentinel>;
}
