/** What the browser counts for one link, since it exists. Absent values are not known (yet). */
export interface LinkSample {
  readonly at: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly packetsSent: number;
  readonly jitterMs?: number;
  readonly roundTripMs?: number;
  /** Through a TURN relay, on either end. */
  readonly relayed?: boolean;
  /** Sound that was played, in the square of full scale times seconds: rises when somebody is heard. */
  readonly energy: number;
}

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly kind?: string;
  readonly timestamp: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly packetsSent?: number;
  readonly jitter?: number;
  readonly totalAudioEnergy?: number;
  readonly roundTripTime?: number;
  readonly currentRoundTripTime?: number;
  readonly selectedCandidatePairId?: string;
  readonly localCandidateId?: string;
  readonly remoteCandidateId?: string;
  readonly nominated?: boolean;
  readonly selected?: boolean;
  readonly state?: string;
  readonly candidateType?: string;
}

/** Reads a statistics report; browsers differ in what they leave out. */
export function linkSample(report: RTCStatsReport): LinkSample {
  const entries: Entry[] = [];
  (report as unknown as ReadonlyMap<string, Entry>).forEach((entry) => entries.push(entry));
  const audio = (type: string): Entry | undefined =>
    entries.find((each) => each.type === type && each.kind === 'audio');
  const inbound = audio('inbound-rtp');
  const pair = selectedPair(entries);
  const roundTrip = pair?.currentRoundTripTime ?? audio('remote-inbound-rtp')?.roundTripTime;
  const ends = entries.filter(({ id }) => id === pair?.localCandidateId || id === pair?.remoteCandidateId);
  const known = ends.some(({ id }) => id === pair?.localCandidateId);
  return {
    at: pair?.timestamp ?? inbound?.timestamp ?? 0,
    packetsReceived: inbound?.packetsReceived ?? 0,
    packetsLost: inbound?.packetsLost ?? 0,
    packetsSent: audio('outbound-rtp')?.packetsSent ?? 0,
    energy: inbound?.totalAudioEnergy ?? 0,
    ...(inbound?.jitter !== undefined && { jitterMs: inbound.jitter * 1_000 }),
    ...(roundTrip !== undefined && { roundTripMs: roundTrip * 1_000 }),
    ...(known && { relayed: ends.some(({ candidateType }) => candidateType === 'relay') }),
  };
}

/** The transport names it; Firefox marks the pair itself instead. */
function selectedPair(entries: readonly Entry[]): Entry | undefined {
  const named = entries.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  return (
    entries.find(({ id }) => id === named) ??
    entries.find(({ type, selected }) => type === 'candidate-pair' && selected) ??
    entries.find(({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded')
  );
}
