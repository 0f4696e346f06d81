// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { linkSample, type LinkSample } from './linkSample';
import { QualityJudge } from './QualityJudge';

const report = (...entries: { id: string }[]) =>
  new Map(entries.map((entry) => [entry.id, entry])) as unknown as RTCStatsReport;

describe('reading the statistics', () => {
  const inbound = {
    ...{ id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: 7, packetsReceived: 90, packetsLost: 10 },
    ...{ jitter: 0.004, totalAudioEnergy: 1.5 },
  };
  const pair = {
    id: 'pair',
    type: 'candidate-pair',
    timestamp: 8,
    currentRoundTripTime: 0.05,
    localCandidateId: 'local',
  };
  const local = { id: 'local', type: 'local-candidate', candidateType: 'relay' };
  const expected = { packetsReceived: 90, packetsLost: 10, jitterMs: 4, energy: 1.5, roundTripMs: 50, relayed: true };

  test('Chromium and Safari: the transport names the pair', () => {
    const other = { ...pair, id: 'other', nominated: true, state: 'succeeded', localCandidateId: 'x' };
    const transport = { id: 't', type: 'transport', selectedCandidatePairId: 'pair' };
    expect(linkSample(report(inbound, other, pair, local, transport))).toMatchObject(expected);
  });

  test('Firefox: the pair says it itself', () => {
    expect(linkSample(report(inbound, { ...pair, selected: true } as never, local))).toMatchObject(expected);
  });

  test.each([
    ['host', 'relay', true],
    ['host', 'srflx', false],
    ['relay', 'host', true],
  ])('from %s to %s is relayed: %s', (mine, theirs, relayed) => {
    const ends = [
      { ...local, candidateType: mine },
      { id: 'remote', type: 'remote-candidate', candidateType: theirs },
    ];
    const chosen = { ...pair, selected: true, remoteCandidateId: 'remote' };
    expect(linkSample(report(chosen, ...ends)).relayed).toBe(relayed);
  });

  test('before anything flows nothing is made up', () => {
    expect(linkSample(report())).toEqual({ at: 0, packetsReceived: 0, packetsLost: 0, packetsSent: 0, energy: 0 });
  });
});

describe('judging', () => {
  /** One reading every 2 s. */
  class Line {
    readonly #judge = new QualityJudge();
    #sample: LinkSample = { at: 0, packetsReceived: 0, packetsLost: 0, packetsSent: 0, energy: 0 };

    read(
      { received = 100, lost = 0, ...more }: Partial<LinkSample> & { received?: number; lost?: number } = {},
      expected = true,
    ) {
      const { packetsReceived, packetsLost } = this.#sample;
      this.#sample = {
        ...this.#sample,
        ...more,
        packetsReceived: packetsReceived + received,
        packetsLost: packetsLost + lost,
      };
      return this.#judge.judge(this.#sample, expected);
    }
    levels(count: number, ...reading: Parameters<Line['read']>): string[] {
      return Array.from({ length: count }, () => this.read(...reading).level);
    }
  }

  test.each([
    [{}, 'good'],
    [{ lost: 4 }, 'fair'],
    [{ lost: 20 }, 'poor'],
    [{ roundTripMs: 350 }, 'fair'],
    [{ roundTripMs: 700 }, 'poor'],
    [{ jitterMs: 50 }, 'fair'],
    [{ received: 0 }, 'lost'],
  ])('%j is %s', (reading, level) => {
    expect(new Line().levels(2, reading).at(-1)).toBe(level);
  });

  test('worse is told at the second reading, better is believed at the third', () => {
    const line = new Line();
    expect(line.levels(3, { lost: 20 })).toEqual(['good', 'poor', 'poor']);
    expect(line.levels(4, {})).toEqual(['poor', 'poor', 'good', 'good']);
  });

  test('sound that is back is believed at once', () => {
    const line = new Line();
    expect(line.levels(2, { received: 0 }).at(-1)).toBe('lost');
    expect(line.read().level).toBe('good');
  });

  test('a line that flickers does not make the word flicker', () => {
    const line = new Line();
    const flicker = [0, 20, 0, 20, 0, 20].map((lost) => line.read({ lost }).level);
    expect(new Set(flicker)).toEqual(new Set(['good']));
  });

  test('the loss is that of the last interval, not of the whole call', () => {
    const line = new Line();
    line.read({ received: 1_000, lost: 500 });
    expect(line.read({ received: 90, lost: 10 }).loss).toBeCloseTo(0.1);
  });

  test('nothing from somebody who is muted or never spoke is no loss', () => {
    expect(new Line().levels(3, { received: 0 }, false)).toEqual(['good', 'good', 'good']);
  });
});
