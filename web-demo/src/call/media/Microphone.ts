import { Emitter } from '../Emitter';
import { Store, type Readable } from '../Store';
import { audioDevices, onDeviceChange, type AudioDevice } from './audioDevices';
import { microphoneConstraints, processes, processing } from './microphoneConstraints';
import { problemBeforeAsking, problemOf, type MicrophoneProblem } from './microphoneProblem';
import { TrackLevel } from './TrackLevel';
import { TrackWatch } from './TrackWatch';

export interface MicrophoneState {
  /**
   * `interrupted`: open but silenced by the system, as by a phone call: offer `acquire()`. `off`: never asked, or
   * released.
   */
  readonly status: 'off' | 'asking' | 'live' | 'interrupted' | 'problem';
  /** Beside `live` or `interrupted`: the last asking failed, and the microphone in use was kept. */
  readonly problem?: MicrophoneProblem | undefined;
  readonly muted: boolean;
  readonly originalSound: boolean;
  readonly device?: AudioDevice | undefined;
  /** What can be chosen; empty before the first permission. */
  readonly devices: readonly AudioDevice[];
}

export interface MicrophoneEvents {
  /** Senders replace their track by this one. */
  track_changed: MediaStreamTrack | undefined;
  /** The device in use is gone. Told when it is known whether another took its place. */
  device_lost: { readonly replacement: AudioDevice | undefined };
  /** Another device, or the same anew, could not be had: the one in use stays. */
  device_refused: { readonly problem: MicrophoneProblem };
  interrupted: undefined;
  resumed: undefined;
}

export interface MicrophoneOptions {
  readonly originalSound?: boolean;
  readonly muted?: boolean;
  readonly device?: string;
}

/** One's own microphone: opened, chosen, muted, watched. Never throws for what a person can mend: that is `problem`. */
export class Microphone implements Readable<MicrophoneState> {
  readonly #events = new Emitter<MicrophoneEvents>();
  readonly #state: Store<MicrophoneState>;
  #chosen: string | undefined;
  /** What was chosen when the track in use was opened. */
  #granted: string | undefined;
  #track: MediaStreamTrack | undefined;
  #watch: TrackWatch | undefined;
  #level: TrackLevel | undefined;
  #listening: AbortController | undefined;
  /** Grows with every asking and releasing: an answer to an earlier one is not wanted any more. */
  #asked = 0;

  readonly on = this.#events.on.bind(this.#events);
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => MicrophoneState;

  constructor({ originalSound = false, muted = false, device }: MicrophoneOptions = {}) {
    this.#chosen = device;
    this.#state = new Store<MicrophoneState>({ status: 'off', muted, originalSound, devices: [] });
    this.subscribe = this.#state.subscribe;
    this.getSnapshot = this.#state.getSnapshot;
  }

  get track(): MediaStreamTrack | undefined {
    return this.#track;
  }

  /** Asks for the microphone, or for it again; the state afterwards. */
  async acquire(): Promise<MicrophoneState> {
    const asked = ++this.#asked;
    const problem = problemBeforeAsking();
    if (problem) return this.#fail(problem);
    this.#listen();
    if (!this.#track) this.#state.update({ status: 'asking', problem: undefined });
    try {
      const track = await this.#open();
      if (asked === this.#asked) await this.#adopt(track);
      else track.stop();
    } catch (error) {
      if (asked === this.#asked) this.#fail(problemOf(error));
    }
    return this.getSnapshot();
  }

  useDevice(id: string): Promise<MicrophoneState> {
    this.#chosen = id;
    return this.acquire();
  }

  /** Mutes without giving the device back, so that unmuting is immediate. */
  setMuted(muted: boolean): void {
    if (this.#track) this.#track.enabled = !muted;
    this.#state.update({ muted });
  }

  /** Noise suppression and gain control off, so that a therapist hears speech as it is. Echo cancellation stays. */
  async setOriginalSound(on: boolean): Promise<void> {
    this.#state.update({ originalSound: on });
    const track = this.#track;
    if (!track || processes(track, on)) return;
    await track.applyConstraints(processing(on)).catch(() => undefined);
    // Some browsers fix the processing when the device is opened, and say nothing.
    if (track === this.#track && !processes(track, on)) await this.acquire();
  }

  /** 0–1; 0 while muted. */
  level(): number {
    return this.getSnapshot().muted ? 0 : (this.#level?.value ?? 0);
  }

  /** Gives the device back. It can be acquired again. */
  release(): void {
    this.#asked++;
    this.#listening?.abort();
    this.#listening = undefined;
    if (this.#drop()) this.#events.emit('track_changed', undefined);
    this.#state.update({ status: 'off', problem: undefined, device: undefined });
  }

  async #open(): Promise<MediaStreamTrack> {
    const { originalSound } = this.getSnapshot();
    try {
      return await openTrack(microphoneConstraints(originalSound, this.#chosen));
    } catch (error) {
      if (this.#chosen === undefined || problemOf(error) !== 'absent') throw error;
      this.#chosen = undefined; // The one remembered from another day is not here: any other will do.
      return openTrack(microphoneConstraints(originalSound, undefined));
    }
  }

  async #adopt(track: MediaStreamTrack): Promise<void> {
    this.#drop();
    track.enabled = !this.getSnapshot().muted;
    this.#track = track;
    this.#granted = this.#chosen;
    this.#level = new TrackLevel(track);
    this.#watch = new TrackWatch(track, {
      ended: () => void this.#lost(),
      interrupted: () => {
        this.#state.update({ status: 'interrupted' });
        this.#events.emit('interrupted', undefined);
      },
      resumed: () => {
        this.#state.update({ status: 'live', problem: undefined });
        this.#events.emit('resumed', undefined);
      },
    });
    const device = { id: track.getSettings().deviceId ?? '', label: track.label };
    this.#state.update({ status: 'live', problem: undefined, device });
    this.#events.emit('track_changed', track);
    await this.#refreshDevices();
  }

  #fail(problem: MicrophoneProblem): MicrophoneState {
    if (this.#track?.readyState === 'live') return this.#keep(problem);
    if (this.#drop()) this.#events.emit('track_changed', undefined);
    this.#state.update({ status: 'problem', problem, device: undefined });
    return this.getSnapshot();
  }

  /** A second device that cannot be had does not cost the first one, nor the choice of it. */
  #keep(problem: MicrophoneProblem): MicrophoneState {
    this.#chosen = this.#granted;
    this.#state.update({ problem });
    this.#events.emit('device_refused', { problem });
    return this.getSnapshot();
  }

  async #lost(): Promise<void> {
    this.#chosen = undefined;
    const asked = this.#asked + 1;
    const { device } = await this.acquire();
    // Whoever chose or released meanwhile knows.
    if (asked === this.#asked) this.#events.emit('device_lost', { replacement: device });
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    onDeviceChange(() => void this.#devicesChanged(), this.#listening.signal);
  }

  async #devicesChanged(): Promise<void> {
    await this.#refreshDevices();
    const { problem } = this.getSnapshot();
    if (problem === 'absent' && this.#listening) await this.acquire();
  }

  async #refreshDevices(): Promise<void> {
    this.#state.update({ devices: await audioDevices('audioinput') });
  }

  /** @returns whether there was a track */
  #drop(): boolean {
    const track = this.#track;
    this.#watch?.stop();
    this.#level?.dispose();
    track?.stop();
    this.#track = this.#watch = this.#level = undefined;
    return track !== undefined;
  }
}

async function openTrack(audio: MediaTrackConstraints): Promise<MediaStreamTrack> {
  const [track] = (await navigator.mediaDevices.getUserMedia({ audio })).getAudioTracks();
  if (!track) throw new DOMException('a stream without audio', 'NotFoundError');
  return track;
}
