import type { Readable } from '../Store';

export interface PlaybackState {
  /** The browser refuses to play before a tap. */
  readonly blocked: boolean;
  /** Whether `useDevice` can choose a loudspeaker here. */
  readonly choosable: boolean;
  readonly device?: string | undefined;
}

export interface PlaybackEvents {
  blocked: undefined;
  resumed: undefined;
}

/** Plays what the others say, one hidden audio element per stream. */
export declare class Playback implements Readable<PlaybackState> {
  constructor();

  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => PlaybackState;
  on<Name extends keyof PlaybackEvents>(name: Name, listener: (event: PlaybackEvents[Name]) => void): () => void;

  /** Starts what was blocked; call it from a click. */
  resume(): Promise<void>;
  /** The loudspeakers and headphones that can be chosen; empty where the browser does not let. */
  devices(): Promise<readonly { readonly id: string; readonly label: string }[]>;
  useDevice(id: string): Promise<void>;
  /** 0–1, for one participant. */
  setVolume(participant: string, volume: number): void;
  dispose(): void;
}
