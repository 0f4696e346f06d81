interface Listener {
  ended(): void;
  interrupted(): void;
  resumed(): void;
}

/** Switching devices silences a track for a moment, too; a phone call does for longer. */
const interruptionMs = 1_500;

/** Tells what the system does to a track. iOS silences it for a phone call, and may never give it back by itself. */
export class TrackWatch {
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interrupted = false;

  constructor(
    private readonly track: MediaStreamTrack,
    private readonly listener: Listener,
  ) {
    const { signal } = this.#listening;
    track.addEventListener(
      'ended',
      () => {
        listener.ended();
      },
      { signal },
    );
    track.addEventListener(
      'mute',
      () => {
        this.#silenced();
      },
      { signal },
    );
    track.addEventListener(
      'unmute',
      () => {
        this.#heard();
      },
      { signal },
    );
    if (track.muted) this.#silenced();
  }

  stop(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
  }

  #silenced(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.track.muted) return;
      this.#interrupted = true;
      this.listener.interrupted();
    }, interruptionMs);
  }

  #heard(): void {
    clearTimeout(this.#timer);
    if (this.#interrupted) this.listener.resumed();
    this.#interrupted = false;
  }
}
