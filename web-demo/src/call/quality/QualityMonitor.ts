import { Emitter } from '../Emitter';
import type { PeerLink } from '../links/PeerLink';
import type { LinkStats, Stats } from '../protocol/client';
import { linkSample } from './linkSample';
import type { PeerQuality } from './PeerQuality';
import { QualityJudge } from './QualityJudge';

interface Port {
  links(): readonly PeerLink[];
  /** Whether this participant is there and not muted. */
  speaks(participant: string): boolean;
}

export interface QualityEvents {
  /** By participant. */
  measured: ReadonlyMap<string, PeerQuality>;
  /** For the server. */
  report: Stats;
  /** Once: the first sound of somebody else. */
  media_flowing: { readonly afterMs: number };
}

interface Reading {
  readonly link: PeerLink;
  readonly quality: PeerQuality;
}

const readEveryMs = 2_000;
const readingsPerReport = 5;
/** Cheap: asks what was played, not for statistics. */
const watchEveryMs = 50;

/** Reads the statistics of every link, judges them, and reports to the server; starts when one is in the room. */
export class QualityMonitor {
  readonly #events = new Emitter<QualityEvents>();
  readonly #judges = new WeakMap<PeerLink, QualityJudge>();
  readonly #flowed = new WeakSet<PeerLink>();
  #reading: ReturnType<typeof setInterval> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #readings = 0;
  #since: number | undefined;
  #joinedToMediaMs: number | undefined;

  readonly on = this.#events.on.bind(this.#events);

  constructor(private readonly port: Port) {}

  /** From joining on; more than once changes nothing. */
  start(): void {
    if (this.#reading) return;
    this.#reading = setInterval(() => void this.#read(), readEveryMs);
    this.#watch = setInterval(() => {
      this.#watchForSound();
    }, watchEveryMs);
  }

  stop(): void {
    clearInterval(this.#reading);
    clearInterval(this.#watch);
    this.#events.clear();
  }

  /** Counts from joining, or from the arrival of somebody to hear: minutes alone in a room say nothing about the media. */
  #watchForSound(): void {
    const receiving = this.port.links().filter(({ spec }) => spec.receive);
    if (receiving.length > 0) this.#since ??= performance.now();
    const heard = receiving.some(({ receiver }) => (receiver?.getSynchronizationSources().length ?? 0) > 0);
    if (!heard || this.#since === undefined) return;
    clearInterval(this.#watch);
    const afterMs = Math.round(performance.now() - this.#since);
    this.#joinedToMediaMs = afterMs;
    this.#events.emit('media_flowing', { afterMs });
  }

  async #read(): Promise<void> {
    const readings = await Promise.all(this.port.links().map((link) => this.#readLink(link)));
    const open = readings.filter(({ link }) => this.port.links().includes(link));
    this.#events.emit('measured', byParticipant(open));
    if (++this.#readings % readingsPerReport === 0 && open.length > 0) this.#report(open);
  }

  async #readLink(link: PeerLink): Promise<Reading> {
    const judge = this.#judges.get(link) ?? new QualityJudge();
    this.#judges.set(link, judge);
    const sample = linkSample(await link.pc.getStats());
    if (sample.packetsReceived > 0) this.#flowed.add(link);
    // Who never sent may have no microphone at all, unless the path itself does not work.
    const { peer, receive } = link.spec;
    const expected = receive && this.port.speaks(peer) && (this.#flowed.has(link) || isBroken(link));
    return { link, quality: judge.judge(sample, expected) };
  }

  #report(readings: readonly Reading[]): void {
    const links = readings.map(({ link, quality }) => linkStats(link, quality));
    const flows = links.some(({ flowing }) => flowing);
    const once = flows && this.#joinedToMediaMs !== undefined ? { joined_to_media_ms: this.#joinedToMediaMs } : {};
    if (flows) this.#joinedToMediaMs = undefined;
    this.#events.emit('report', { links, ...once });
  }
}

function isBroken({ pc }: PeerLink): boolean {
  return pc.iceConnectionState === 'failed' || pc.iceConnectionState === 'disconnected';
}

/** On a link that only sends, what counts is whether it sends. */
function linkStats({ spec }: PeerLink, { flowing, sending, ...quality }: PeerQuality): LinkStats {
  return {
    id: spec.id,
    ...(quality.roundTripMs !== undefined && { round_trip_ms: quality.roundTripMs }),
    ...(quality.jitterMs !== undefined && { jitter_ms: quality.jitterMs }),
    ...(quality.loss !== undefined && { loss: quality.loss }),
    ...(quality.relayed !== undefined && { relayed: quality.relayed }),
    flowing: spec.receive ? flowing : sending,
  };
}

function byParticipant(readings: readonly Reading[]): ReadonlyMap<string, PeerQuality> {
  const receiving = readings.filter(({ link }) => link.spec.receive);
  return new Map(receiving.map(({ link, quality }) => [link.spec.peer, quality]));
}
