import { loudness } from './loudness';
import { TrackLevel } from './TrackLevel';

/** Speech comes every 20 ms; browsers go on showing the last packet for ten seconds after the path died. */
const freshMs = 300;

/** How loud a remote participant is: from what the packets say, which needs no tap and no decoding; else from the sound. */
export class ReceiverLevel {
  #analysed: TrackLevel | undefined;
  #timestamp: number | undefined;
  #changedAt = -Infinity;

  constructor(private readonly receiver: RTCRtpReceiver) {}

  get value(): number {
    if (!this.#mayHear) return 0;
    const [source] = this.receiver.getSynchronizationSources() as (RTCRtpSynchronizationSource | undefined)[];
    if (!source || !this.#isFresh(source.timestamp)) return 0;
    if (source.audioLevel !== undefined) return loudness(source.audioLevel);
    this.#analysed ??= new TrackLevel(this.receiver.track); // The sender does not say: listen.
    return this.#analysed.value;
  }

  dispose(): void {
    this.#analysed?.dispose();
  }

  /** To ask for sources waits for the browser's threads, which have enough to do while a connection is being made. */
  get #mayHear(): boolean {
    const { transport } = this.receiver as Partial<RTCRtpReceiver>;
    return transport === undefined || transport?.state === 'connected';
  }

  /** By our own clock, as browsers do not agree from when a timestamp counts. */
  #isFresh(timestamp: number): boolean {
    const now = performance.now();
    if (timestamp !== this.#timestamp) this.#changedAt = now;
    this.#timestamp = timestamp;
    return now - this.#changedAt <= freshMs;
  }
}
