import { loudness, rootMeanSquare } from './loudness';
import { acquireAudio, releaseAudio } from './SharedAudio';

/** About 21 ms at 48 kHz: as fresh as an animation frame needs. */
const window = 1_024;

/** How loud a track is right now. Pull it in each animation frame; it costs nothing while nobody looks. */
export class TrackLevel {
  readonly #audio = acquireAudio();
  readonly #samples = new Float32Array(window);
  #source: MediaStreamAudioSourceNode | undefined;
  #analyser: AnalyserNode | undefined;
  #disposed = false;

  constructor(track: MediaStreamTrack) {
    if (!this.#audio) return;
    this.#analyser = this.#audio.createAnalyser();
    this.#analyser.fftSize = window;
    this.#source = this.#audio.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#analyser);
  }

  /** 0–1; 0 too while the browser has not let sound start. */
  get value(): number {
    if (!this.#analyser) return 0;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return loudness(rootMeanSquare(this.#samples));
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#source?.disconnect();
    this.#analyser = undefined;
    if (this.#audio) releaseAudio();
  }
}
