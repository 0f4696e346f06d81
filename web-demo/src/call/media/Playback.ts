import { Emitter } from '../Emitter';
import { Store, type Readable } from '../Store';
import { audioDevices, type AudioDevice } from './audioDevices';

export interface PlaybackState {
  /** The browser refuses to play before a tap: offer one that calls `resume()`. */
  readonly blocked: boolean;
  /** Whether `useDevice` can choose a loudspeaker here. */
  readonly choosable: boolean;
  readonly device?: string | undefined;
}

export interface PlaybackEvents {
  blocked: undefined;
  resumed: undefined;
}

interface Voice {
  readonly participant: string;
  readonly element: HTMLAudioElement;
}

/**
 * Plays what the others say: one audio element per link, never shown, so none of them needs a place in the page. An element
 * that a tap has started may play on without another one, so whoever's link is replaced goes on in the same element.
 */
export class Playback implements Readable<PlaybackState> {
  readonly #events = new Emitter<PlaybackEvents>();
  readonly #state = new Store<PlaybackState>({ blocked: false, choosable: canChoose() });
  readonly #voices = new Map<string, Voice>();
  readonly #volumes = new Map<string, number>();
  readonly #idle: HTMLAudioElement[] = [];

  readonly on = this.#events.on.bind(this.#events);
  readonly subscribe = this.#state.subscribe;
  readonly getSnapshot = this.#state.getSnapshot;

  /** For the call: plays a link's track until it is detached. */
  attach(link: string, participant: string, track: MediaStreamTrack): void {
    this.detach(link);
    const element = this.#idle.pop() ?? new Audio();
    element.srcObject = new MediaStream([track]);
    element.volume = this.#volumes.get(participant) ?? 1;
    this.#voices.set(link, { participant, element });
    void this.#direct(element).then(() => this.#play(element));
  }

  detach(link: string): void {
    const element = this.#voices.get(link)?.element;
    if (!element) return;
    this.#voices.delete(link);
    element.onpause = null;
    element.pause();
    element.srcObject = null;
    this.#idle.push(element);
    this.#unblock();
  }

  /** Starts what was blocked; call it from a click. */
  async resume(): Promise<void> {
    await Promise.all([...this.#voices.values()].map(({ element }) => this.#play(element)));
  }

  /** The loudspeakers and headphones that can be chosen; empty where the browser does not let. */
  devices(): Promise<readonly AudioDevice[]> {
    return canChoose() ? audioDevices('audiooutput') : Promise.resolve([]);
  }

  async useDevice(id: string): Promise<void> {
    this.#state.update({ device: id });
    await Promise.all([...this.#voices.values()].map(({ element }) => this.#direct(element)));
  }

  /** 0–1, for one participant. iOS leaves the volume to the buttons of the phone. */
  setVolume(participant: string, volume: number): void {
    this.#volumes.set(participant, volume);
    for (const voice of this.#voices.values()) {
      if (voice.participant === participant) voice.element.volume = volume;
    }
  }

  dispose(): void {
    for (const link of [...this.#voices.keys()]) this.detach(link);
    this.#events.clear();
    this.#state.clear();
  }

  async #play(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
      // The system stops the sound for a phone call and does not start it again: that needs a tap, too. Not listened for
      // earlier, because the pause of the link that had this element before is told late.
      element.onpause = () => {
        this.#block();
      };
      this.#unblock();
    } catch (error) {
      // `AbortError` only means that it was detached meanwhile.
      if ((error as { name?: unknown } | undefined)?.name === 'NotAllowedError') this.#block();
    }
  }

  #block(): void {
    if (this.getSnapshot().blocked) return;
    this.#state.update({ blocked: true });
    this.#events.emit('blocked', undefined);
  }

  #unblock(): void {
    const voices = [...this.#voices.values()];
    if (!this.getSnapshot().blocked || voices.some(({ element }) => element.paused)) return;
    this.#state.update({ blocked: false });
    this.#events.emit('resumed', undefined);
  }

  /** A loudspeaker that is gone leaves the default one. */
  async #direct(element: HTMLAudioElement): Promise<void> {
    const { device } = this.getSnapshot();
    if (device !== undefined && canChoose()) await element.setSinkId(device).catch(() => undefined);
  }
}

function canChoose(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}
