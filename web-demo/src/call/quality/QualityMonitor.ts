import { Emitter } from '../Emitter';
import type { PeerLink } from '../links/PeerLink';
import type { Stats } from '../protocol/client';
import { linkSample } from './linkSample';
import { linkStats } from './linkStats';
import type { PeerQuality } from './PeerQuality';
import { QualityJudge } from './QualityJudge';
import { RescueWatch } from './RescueWatch';

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
  readonly #rescue: RescueWatch;
  /** Of everybody whose voice has a link, whichever carries it. */
  #shown: ReadonlyMap<string, PeerQuality> = new Map();
  #heard = new Set<string>();
  #reading: ReturnType<typeof setInterval> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #readings = 0;
  #since: number | undefined;
  #joinedToMediaMs: number | undefined;

  readonly on = this.#events.on.bind(this.#events);

  constructor(private readonly port: Port) {
    this.#rescue = new RescueWatch({
      links: () => port.links(),
      speaks: (participant) => port.speaks(participant),
      whole: (links) => {
        this.#events.emit('report', { links });
      },
    });
  }

  /** From joining on; more than once changes nothing. */
  start(): void {
    if (this.#reading) return;
    this.#reading = setInterval(() => void this.#read(), readEveryMs);
    this.#watch = setInterval(() => {
      this.#watchForSound();
    }, watchEveryMs);
  }

  /** Every link was replaced, in a room where people were talking. */
  moved(): void {
    if (this.#reading) this.#rescue.begin();
  }

  stop(): void {
    this.#rescue.stop();
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
    this.#shown = this.#byParticipant(open);
    this.#heard = new Set([...this.#heard].filter((participant) => this.#shown.has(participant)));
    this.#events.emit('measured', this.#shown);
    if (++this.#readings % readingsPerReport === 0 && open.length > 0) this.#report(open);
  }

  async #readLink(link: PeerLink): Promise<Reading> {
    const { peer, receive } = link.spec;
    const judge = this.#judges.get(link) ?? new QualityJudge(this.#shown.get(peer)?.level);
    this.#judges.set(link, judge);
    const sample = linkSample(await link.pc.getStats());
    if (sample.packetsReceived > 0) this.#heardOn(link);
    // Who never sent may have no microphone at all, unless the path itself does not work.
    const expected = receive && this.port.speaks(peer) && (this.#heard.has(peer) || isBroken(link));
    return { link, quality: judge.judge(sample, expected) };
  }

  #heardOn(link: PeerLink): void {
    this.#flowed.add(link);
    this.#heard.add(link.spec.peer);
  }

  /** Of two links with the same voice, the one that carries it counts. */
  #byParticipant(readings: readonly Reading[]): ReadonlyMap<string, PeerQuality> {
    const receiving = readings
      .filter(({ link }) => link.spec.receive)
      .sort((a, b) => Number(a.quality.flowing) - Number(b.quality.flowing));
    return new Map(receiving.map(({ link, quality }) => [link.spec.peer, this.#steady(link, quality)]));
  }

  /** A link that takes another's place needs a moment: until it flows, or should have by now, the voice counts as there. */
  #steady(link: PeerLink, quality: PeerQuality): PeerQuality {
    const waits = !this.#flowed.has(link) && quality.level !== 'lost';
    return waits && this.#shown.get(link.spec.peer)?.flowing ? { ...quality, flowing: true } : quality;
  }

  #report(readings: readonly Reading[]): void {
    const links = readings.map(({ link, quality }) => linkStats(link.spec, quality));
    const flows = links.some(({ flowing }) => flowing);
    const once = flows && this.#joinedToMediaMs !== undefined ? { joined_to_media_ms: this.#joinedToMediaMs } : {};
    if (flows) this.#joinedToMediaMs = undefined;
    this.#events.emit('report', { links, ...once });
  }
}

function isBroken({ pc }: PeerLink): boolean {
  return pc.iceConnectionState === 'failed' || pc.iceConnectionState === 'disconnected';
}
