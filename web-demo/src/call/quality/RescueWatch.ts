import type { PeerLink } from '../links/PeerLink';
import type { LinkStats } from '../protocol/client';
import { linkSample } from './linkSample';
import { linkStats } from './linkStats';

interface Port {
  links(): readonly PeerLink[];
  /** Whether this participant is there and not muted. */
  speaks(participant: string): boolean;
  /** All links carry what they should. */
  whole(links: readonly LinkStats[]): void;
}

const lookEveryMs = 100;
/** Whatever does not flow by then is told with the next report, like everything else. */
const patienceMs = 10_000;

/** Looks out for the moment from which everybody is heard again on new links: the server measures a rescue by it. */
export class RescueWatch {
  #timer: ReturnType<typeof setInterval> | undefined;
  #until = 0;
  #looking = false;

  constructor(private readonly port: Port) {}

  /** From now on, also if it was looking out already. */
  begin(): void {
    this.stop();
    this.#until = performance.now() + patienceMs;
    this.#timer = setInterval(() => void this.#look(), lookEveryMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    if (performance.now() > this.#until) this.stop();
    if (this.#looking) return;
    this.#looking = true;
    const timer = this.#timer;
    const links = this.port.links();
    const stats = await Promise.all(links.map(statsOf)).finally(() => (this.#looking = false));
    const missed = links.some(({ spec }, index) => this.port.speaks(spec.peer) && !stats[index]?.flowing);
    if (missed || links.length === 0 || timer === undefined || timer !== this.#timer) return;
    this.stop();
    this.port.whole(stats);
  }
}

/** A link of the new epoch has counted nothing before: one packet is enough. */
async function statsOf({ pc, spec }: PeerLink): Promise<LinkStats> {
  const sample = linkSample(await pc.getStats());
  return linkStats(spec, { ...sample, flowing: sample.packetsReceived > 0, sending: sample.packetsSent > 0 });
}
