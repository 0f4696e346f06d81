/** A MediaStreamTrack that does what the test says. */
export class FakeTrack extends EventTarget {
  enabled = true;
  muted = false;
  readyState: 'live' | 'ended' = 'live';
  label = 'Default microphone';
  readonly constraints: MediaTrackConstraints[] = [];
  /** Whether `applyConstraints` works, as it does not on Safari. */
  adjustable = true;

  constructor(
    readonly kind: string,
    public settings: MediaTrackSettings = { deviceId: 'default' },
  ) {
    super();
  }

  getSettings(): MediaTrackSettings {
    return this.settings;
  }
  applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    if (!this.adjustable) return Promise.reject(new DOMException('no', 'OverconstrainedError'));
    this.constraints.push(constraints);
    this.settings = { ...this.settings, ...(constraints as MediaTrackSettings) };
    return Promise.resolve();
  }
  stop(): void {
    this.readyState = 'ended';
  }
  /** Unplugged. */
  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
  silence(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }
}
