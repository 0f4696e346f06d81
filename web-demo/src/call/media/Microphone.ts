import type { Readable } from '../Store';

/** Why there is no microphone. */
export type MicrophoneProblem =
  /** The page is not served over HTTPS. */
  | 'insecure_context'
  /** Shown inside another app that has no microphone: open the link in a browser. */
  | 'in_app_browser'
  | 'unsupported'
  /** The person or the system said no. */
  | 'refused'
  /** None is plugged in. */
  | 'absent'
  /** Another app holds it. */
  | 'in_use'
  | 'failed';

export interface MicrophoneDevice {
  readonly id: string;
  readonly label: string;
}

export interface MicrophoneState {
  /** `interrupted`: open but silenced by the system, as by a phone call: offer `acquire()`. `off`: never asked, or released. */
  readonly status: 'off' | 'asking' | 'live' | 'interrupted' | 'problem';
  readonly problem?: MicrophoneProblem | undefined;
  readonly muted: boolean;
  readonly originalSound: boolean;
  readonly device?: MicrophoneDevice | undefined;
  /** What can be chosen; labels are known only after the first permission. */
  readonly devices: readonly MicrophoneDevice[];
}

export interface MicrophoneEvents {
  /** Senders replace their track by this one. */
  track_changed: MediaStreamTrack | undefined;
  /** The chosen device is gone; the default one took its place. */
  device_lost: undefined;
  interrupted: undefined;
  resumed: undefined;
}

export interface MicrophoneOptions {
  readonly originalSound?: boolean;
  readonly muted?: boolean;
  readonly device?: string;
}

/** One's own microphone: opened, chosen, muted, watched. Never throws for what a person can mend: that is `problem`. */
export declare class Microphone implements Readable<MicrophoneState> {
  constructor(options?: MicrophoneOptions);

  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => MicrophoneState;
  on<Name extends keyof MicrophoneEvents>(name: Name, listener: (event: MicrophoneEvents[Name]) => void): () => void;

  get track(): MediaStreamTrack | undefined;

  /** Asks for the microphone, or for it again; the state afterwards. */
  acquire(): Promise<MicrophoneState>;
  useDevice(id: string): Promise<MicrophoneState>;
  /** Mutes without giving the device back, so that unmuting is immediate. */
  setMuted(muted: boolean): void;
  /** Noise suppression and gain control off, so that a therapist hears speech as it is. Echo cancellation stays. */
  setOriginalSound(on: boolean): Promise<void>;
  /** 0–1, also while muted it is 0. */
  level(): number;
  release(): void;
}
