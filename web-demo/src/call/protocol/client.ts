import type { Signal } from './server';
import type { Language } from './values';

/** The payload of `phx_join`. `participant` and `resume` say: this page still has its peer connections. */
export interface JoinPayload {
  readonly access_token: string;
  readonly participant?: string;
  readonly resume?: string;
  readonly last_seq?: number;
  readonly muted?: boolean;
  readonly language?: Language;
}

/** About oneself. */
export interface Update {
  readonly muted?: boolean;
  readonly hand?: boolean;
  readonly language?: Language;
  readonly original_sound?: boolean;
}

export interface LinkStats {
  readonly id: string;
  readonly round_trip_ms?: number;
  readonly jitter_ms?: number;
  readonly loss?: number;
  readonly relayed?: boolean;
  readonly flowing: boolean;
}

export interface Stats {
  readonly links: readonly LinkStats[];
  /** Once, with the first that flows. */
  readonly joined_to_media_ms?: number;
}

export type PathState = 'works' | 'fails' | 'absent';

/** What the test before the call found; `absent`: nothing of this kind was offered. */
export interface Paths {
  readonly direct: PathState;
  readonly relay_udp: PathState;
  readonly relay_tcp: PathState;
  readonly relay_tls: PathState;
}

interface About {
  readonly participant: string;
}
type Nothing = Readonly<Record<string, never>>;

/** Everything that a client pushes on `session:{id}`, by event. Each is answered. */
export interface ClientPushes {
  signal: Signal;
  update: Update;
  admit: About;
  deny: About;
  remove: About;
  mute: About;
  sound: About & { readonly original_sound: boolean };
  chat: { readonly text: string };
  stats: Stats;
  link_state: { readonly link: string; readonly epoch: number; readonly state: 'failed' | 'restarted' };
  paths: Paths;
  access_token: { readonly access_token: string };
  leave: Nothing;
  end: Nothing;
}

export type ClientEvent = keyof ClientPushes;
