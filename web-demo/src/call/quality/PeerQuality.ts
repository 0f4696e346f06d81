/** `lost`: no sound comes although some should. */
export type QualityLevel = 'good' | 'fair' | 'poor' | 'lost';

/** How the audio of one participant reaches us, from the browser's statistics. Absent values are not known (yet). */
export interface PeerQuality {
  readonly level: QualityLevel;
  readonly roundTripMs?: number;
  readonly jitterMs?: number;
  /** A fraction, 0–1, of the last interval. */
  readonly loss?: number;
  /** Through a TURN relay. */
  readonly relayed?: boolean;
  /** Audio came in since the last reading. */
  readonly flowing: boolean;
  /** Audio went out since the last reading. */
  readonly sending: boolean;
}
