import { loudness } from './loudness';
import { TrackLevel } from './TrackLevel';

/** How loud a remote participant is: from what the packets say, which needs no tap and no decoding; else from the sound. */
export class ReceiverLevel {
  #analysed: TrackLevel | undefined;

  constructor(private readonly receiver: RTCRtpReceiver) {}

  get value(): number {
    const [source] = this.receiver.getSynchronizationSources() as (RTCRtpSynchronizationSource | undefined)[];
    if (!source) return 0;
    if (source.audioLevel !== undefined) return loudness(source.audioLevel);
    this.#analysed ??= new TrackLevel(this.receiver.track); // The sender does not say: listen.
    return this.#analysed.value;
  }

  dispose(): void {
    this.#analysed?.dispose();
  }
}
