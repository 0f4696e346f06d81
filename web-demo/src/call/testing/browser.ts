import { vi } from 'vitest';
import { FakeTrack } from './FakeTrack';

/** The devices of a machine, and what it answers to `getUserMedia`. */
export class FakeDevices extends EventTarget {
  /** The answer to the next askings; an error says no. */
  answer: FakeTrack | Error | (() => FakeTrack | Error) = () => new FakeTrack('audio');
  readonly asked: MediaTrackConstraints[] = [];
  readonly given: FakeTrack[] = [];
  list: Partial<MediaDeviceInfo>[] = [{ kind: 'audioinput', deviceId: 'default', label: 'Default microphone' }];

  getUserMedia({ audio }: { audio: MediaTrackConstraints }): Promise<unknown> {
    this.asked.push(audio);
    const answer = typeof this.answer === 'function' ? this.answer() : this.answer;
    if (!(answer instanceof FakeTrack)) return Promise.reject(answer);
    this.given.push(answer);
    return Promise.resolve({ getAudioTracks: () => [answer] });
  }

  enumerateDevices(): Promise<Partial<MediaDeviceInfo>[]> {
    return Promise.resolve(this.list);
  }
}

/** Gives the page a microphone, or takes `mediaDevices` away altogether; undone by `vi.unstubAllGlobals`. */
export function stubDevices(devices: FakeDevices | undefined, userAgent = 'Test'): void {
  vi.stubGlobal('navigator', { userAgent, mediaDevices: devices });
}

/** An audio element that plays, or refuses to. */
export class FakeAudio {
  static readonly all: FakeAudio[] = [];
  static allowed = true;
  srcObject: unknown = null;
  volume = 1;
  paused = true;
  sink: string | undefined;
  onpause: (() => void) | null = null;

  constructor() {
    FakeAudio.all.push(this);
  }
  play(): Promise<void> {
    if (!FakeAudio.allowed) return Promise.reject(new DOMException('tap first', 'NotAllowedError'));
    this.paused = false;
    return Promise.resolve();
  }
  pause(): void {
    this.paused = true;
    this.onpause?.();
  }
  setSinkId(id: string): Promise<void> {
    this.sink = id;
    return Promise.resolve();
  }
}

export function stubAudio(): void {
  FakeAudio.all.length = 0;
  FakeAudio.allowed = true;
  vi.stubGlobal('Audio', FakeAudio);
  vi.stubGlobal(
    'MediaStream',
    class {
      constructor(readonly tracks: unknown[]) {}
    },
  );
}
