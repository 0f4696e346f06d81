import type { LinkSample } from './linkSample';
import type { PeerQuality, QualityLevel } from './PeerQuality';

type Figures = Pick<LinkSample, 'roundTripMs' | 'jitterMs'>;

const order: readonly QualityLevel[] = ['good', 'fair', 'poor', 'lost'];

/** Where speech begins to suffer: Opus hides a few per cent of loss, and people talk over each other from 400 ms on. */
const limits: readonly { level: QualityLevel; loss: number; roundTripMs: number; jitterMs: number }[] = [
  { level: 'poor', loss: 0.1, roundTripMs: 600, jitterMs: 100 },
  { level: 'fair', loss: 0.03, roundTripMs: 300, jitterMs: 40 },
];

/** Better is believed only when it lasts: a word that flickers says nothing. Worse is told after two readings. */
const readingsToWorsen = 2;
const readingsToMend = 3;

/** Judges a link from one reading to the next; one that took another's place starts from what was said of that. */
export class QualityJudge {
  #before: LinkSample | undefined;
  #level: QualityLevel;
  #candidate: QualityLevel;
  #readings = 0;

  constructor(level: QualityLevel = 'good') {
    this.#level = this.#candidate = level;
  }

  /** @param expected whether sound should come at all: the other is there and not muted, and a microphone once was heard */
  judge(sample: LinkSample, expected: boolean): PeerQuality {
    const before = this.#before ?? { ...sample, packetsReceived: 0, packetsLost: 0, packetsSent: 0 };
    this.#before = sample;
    const received = sample.packetsReceived - before.packetsReceived;
    const lost = Math.max(0, sample.packetsLost - before.packetsLost);
    const loss = received + lost > 0 ? lost / (received + lost) : undefined;
    const level = received === 0 && expected ? 'lost' : levelOf(sample, loss);
    return {
      level: this.#steady(level),
      flowing: received > 0,
      sending: sample.packetsSent > before.packetsSent,
      ...(loss !== undefined && { loss }),
      ...(sample.jitterMs !== undefined && { jitterMs: sample.jitterMs }),
      ...(sample.roundTripMs !== undefined && { roundTripMs: sample.roundTripMs }),
      ...(sample.relayed !== undefined && { relayed: sample.relayed }),
    };
  }

  #steady(level: QualityLevel): QualityLevel {
    this.#readings = level === this.#candidate ? this.#readings + 1 : 1;
    this.#candidate = level;
    if (this.#readings >= this.#readingsFor(level)) this.#level = level;
    return this.#level;
  }

  #readingsFor(level: QualityLevel): number {
    if (this.#level === 'lost') return 1; // Sound that is back is heard: there is nothing to wait for.
    return order.indexOf(level) > order.indexOf(this.#level) ? readingsToWorsen : readingsToMend;
  }
}

/** How one reading is called; whether sound comes at all is another question. */
export function levelOf({ roundTripMs = 0, jitterMs = 0 }: Figures, loss = 0): QualityLevel {
  const over = limits.find((at) => loss >= at.loss || roundTripMs >= at.roundTripMs || jitterMs >= at.jitterMs);
  return over?.level ?? 'good';
}
