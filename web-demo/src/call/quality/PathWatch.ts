import type { PeerLink } from '../links/PeerLink';

interface Port {
  links(): readonly PeerLink[];
  /** Whether a path to this participant can be expected: in the room, and connected to the server. */
  present(participant: string): boolean;
  /** The participants to whom there has been no path for too long. Told when that changes. */
  unreachable(participants: readonly string[]): void;
}

const lookEveryMs = 500;

/** A person without sound is told why before they give up: within 15 s, with a look to spare. */
const patienceMs = 14_000;

/** Browsers notice so late that nothing comes any more. */
const noticedAfterMs = 5_000;

/** Looks out for people whom no path leads to: never found, or lost and not found again. */
export class PathWatch {
  /** Since when, on the clock of `performance`; undefined while there is a path. */
  readonly #without = new Map<string, number | undefined>();
  #told: readonly string[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly port: Port) {}

  /** From joining on; more than once changes nothing. */
  start(): void {
    this.#timer ??= setInterval(() => {
      this.#look(performance.now());
    }, lookEveryMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(now: number): void {
    const paths = this.#paths();
    for (const participant of this.#without.keys()) {
      if (!paths.has(participant)) this.#without.delete(participant);
    }
    for (const [participant, there] of paths) this.#note(participant, there, now);
    this.#tell([...paths.keys()].filter((id) => now - (this.#without.get(id) ?? now) >= patienceMs));
  }

  /** Of everybody who can be expected: whether one of their links has a path. */
  #paths(): ReadonlyMap<string, boolean> {
    const paths = new Map<string, boolean>();
    for (const { spec, pc } of this.port.links()) {
      if (this.port.present(spec.peer)) paths.set(spec.peer, (paths.get(spec.peer) ?? false) || hasPath(pc));
    }
    return paths;
  }

  #note(participant: string, there: boolean, now: number): void {
    if (there) this.#without.set(participant, undefined);
    else if (!this.#without.has(participant)) this.#without.set(participant, now);
    else this.#without.set(participant, this.#without.get(participant) ?? now - noticedAfterMs);
  }

  #tell(unreachable: readonly string[]): void {
    if (unreachable.join() === this.#told.join()) return;
    this.#told = unreachable;
    this.port.unreachable(unreachable);
  }
}

/** Also encrypted: some networks let ICE through, and not what comes after it. */
function hasPath({ connectionState, iceConnectionState }: RTCPeerConnection): boolean {
  const found = iceConnectionState === 'connected' || iceConnectionState === 'completed';
  return found && (connectionState as string | undefined) !== 'connecting' && connectionState !== 'failed';
}
