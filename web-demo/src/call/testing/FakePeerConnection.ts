import { FakeTrack } from './FakeTrack';

interface Told {
  readonly id: number;
  readonly answers: number | undefined;
  readonly direction: string | undefined;
}

let ids = 0;

/** As much of a sender as the library uses. */
export class FakeSender {
  track: FakeTrack | null = null;
  parameters: RTCRtpSendParameters = {
    transactionId: 't',
    encodings: [{ active: true }],
    codecs: [],
    headerExtensions: [],
    rtcp: {},
  };
  replaceTrack(track: FakeTrack | null): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }
  getParameters(): RTCRtpSendParameters {
    return structuredClone(this.parameters);
  }
  setParameters(parameters: RTCRtpSendParameters): Promise<void> {
    this.parameters = parameters;
    return Promise.resolve();
  }
}

export class FakeTransceiver {
  readonly sender = new FakeSender();
  readonly receiver = {
    track: new FakeTrack('audio'),
    sources: [] as { timestamp: number; audioLevel?: number }[],
    getSynchronizationSources(): { timestamp: number; audioLevel?: number }[] {
      return this.sources;
    },
  };
  #direction: string;
  constructor(
    direction: string,
    private readonly changed: () => void,
    readonly fromOffer: boolean,
  ) {
    this.#direction = direction;
  }
  get direction(): string {
    return this.#direction;
  }
  set direction(direction: string) {
    this.#direction = direction;
    this.changed();
  }
}

/**
 * A peer connection without media that keeps the rules of WebRTC 1.0 about signalling: the states, the chain of operations,
 * implicit descriptions and rollback, when negotiation is needed, and that an answer fits only the offer it was made for.
 */
export class FakePeerConnection {
  static readonly all: FakePeerConnection[] = [];

  signalingState: RTCSignalingState = 'stable';
  iceConnectionState: RTCIceConnectionState = 'new';
  pendingLocal: RTCSessionDescription | null = null;
  currentLocal: RTCSessionDescription | null = null;
  pendingRemote: RTCSessionDescription | null = null;
  currentRemote: RTCSessionDescription | null = null;
  readonly candidates: RTCIceCandidateInit[] = [];
  readonly configurations: RTCConfiguration[];
  stats = new Map<string, unknown>();

  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  oniceconnectionstatechange: (() => void) | null = null;
  ontrack: ((event: { track: FakeTrack }) => void) | null = null;

  #transceivers: FakeTransceiver[] = [];
  #negotiationNeeded = false;
  #restart = false;
  #ufrag = 0;
  #chain: Promise<unknown> = Promise.resolve();

  constructor(configuration: RTCConfiguration = {}) {
    this.configurations = [configuration];
    FakePeerConnection.all.push(this);
  }

  get localDescription(): RTCSessionDescription | null {
    return this.pendingLocal ?? this.currentLocal;
  }
  get remoteDescription(): RTCSessionDescription | null {
    return this.pendingRemote ?? this.currentRemote;
  }

  addTransceiver(_kind: string, { direction }: { direction: string }): FakeTransceiver {
    const transceiver = this.#add(direction, false);
    this.#needNegotiation();
    return transceiver;
  }
  getTransceivers(): FakeTransceiver[] {
    return [...this.#transceivers];
  }
  setConfiguration(configuration: RTCConfiguration): void {
    this.configurations.push(configuration);
  }
  restartIce(): void {
    if (!this.localDescription) return; // There are no credentials to replace.
    this.#restart = true;
    this.#needNegotiation();
  }
  getStats(): Promise<Map<string, unknown>> {
    return Promise.resolve(this.stats);
  }
  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    return this.#enqueue(() => {
      if (!this.remoteDescription) throw new DOMException('no remote description', 'InvalidStateError');
      this.candidates.push(candidate);
    });
  }

  setLocalDescription(): Promise<void> {
    return this.#enqueue(() => {
      if (this.signalingState === 'have-remote-offer') this.#answer();
      else this.#offer();
    });
  }

  setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
    return this.#enqueue(() => {
      if (type === 'offer') this.#remoteOffer(sdp);
      else if (type === 'answer') this.#remoteAnswer(sdp);
      else this.#rollback('have-remote-offer');
    });
  }

  close(): void {
    this.signalingState = 'closed';
    this.iceConnectionState = 'closed';
  }

  ice(state: RTCIceConnectionState): void {
    this.iceConnectionState = state;
    this.oniceconnectionstatechange?.();
  }

  #offer(): void {
    if (this.#restart || this.#ufrag === 0) this.#ufrag = ++ids;
    this.#restart = false;
    this.#negotiationNeeded = false;
    this.pendingLocal = this.#describe('offer');
    this.signalingState = 'have-local-offer';
  }

  #answer(): void {
    const offer = read(this.pendingRemote?.sdp);
    if (this.#ufrag === 0 || this.#offerRestarts()) this.#ufrag = ++ids;
    this.#restart = false;
    this.currentRemote = this.pendingRemote;
    this.currentLocal = this.#describe('answer', offer.id);
    this.#settle();
  }

  #remoteOffer(sdp: string): void {
    if (this.signalingState === 'have-local-offer') this.#rollback('have-local-offer');
    this.pendingRemote = { type: 'offer', sdp } as RTCSessionDescription;
    this.signalingState = 'have-remote-offer';
    const direction = read(sdp).direction;
    if (direction === undefined || this.#transceivers.length > 0) return;
    const added = this.#add('recvonly', true);
    if (direction.startsWith('send')) this.ontrack?.({ track: added.receiver.track });
  }

  #remoteAnswer(sdp: string): void {
    const answer = read(sdp);
    if (this.signalingState !== 'have-local-offer') throw new DOMException('wrong state', 'InvalidStateError');
    if (answer.answers !== read(this.pendingLocal?.sdp).id)
      throw new DOMException('not our offer', 'InvalidAccessError');
    this.currentLocal = this.pendingLocal;
    this.currentRemote = { type: 'answer', sdp } as RTCSessionDescription;
    const [first] = this.#transceivers;
    if (first && answer.direction?.startsWith('send')) this.ontrack?.({ track: first.receiver.track });
    this.#settle();
  }

  #offerRestarts(): boolean {
    return this.currentRemote !== null && ufragOf(this.currentRemote) !== ufragOf(this.pendingRemote);
  }

  #rollback(from: RTCSignalingState): void {
    if (this.signalingState !== from) throw new DOMException('nothing to roll back', 'InvalidStateError');
    this.pendingLocal = this.pendingRemote = null;
    this.signalingState = 'stable';
    this.#negotiationNeeded = true;
  }

  #settle(): void {
    this.pendingLocal = this.pendingRemote = null;
    this.signalingState = 'stable';
    this.#negotiationNeeded = this.#restart;
    this.#fire();
  }

  #add(direction: string, fromOffer: boolean): FakeTransceiver {
    const changed = (): void => {
      if (this.signalingState === 'stable') this.#needNegotiation();
    };
    const transceiver = new FakeTransceiver(direction, changed, fromOffer);
    this.#transceivers.push(transceiver);
    return transceiver;
  }

  #needNegotiation(): void {
    this.#negotiationNeeded = true;
    this.#fire();
  }

  #fire(): void {
    setTimeout(() => {
      if (this.signalingState === 'stable' && this.#negotiationNeeded) {
        this.#negotiationNeeded = false;
        this.onnegotiationneeded?.();
      }
    }, 0);
  }

  #describe(type: 'offer' | 'answer', answers?: number): RTCSessionDescription {
    const media = this.#transceivers.map(
      ({ direction }) => `m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\na=${direction}\r\n`,
    );
    const sdp = `v=0\r\na=ice-ufrag:${this.#ufrag}\r\na=x-id:${++ids}\r\na=x-answers:${answers ?? '-'}\r\n${media.join('')}`;
    return { type, sdp } as RTCSessionDescription;
  }

  #enqueue<T>(operation: () => T): Promise<T> {
    const next = this.#chain
      .then(() => new Promise((resolve) => setTimeout(resolve, 1)))
      .then(() => {
        if (this.signalingState === 'closed') return new Promise<T>(() => undefined); // As the specification says.
        return operation();
      });
    this.#chain = next.catch(() => undefined);
    return next;
  }
}

function read(sdp = ''): Told {
  const answers = /^a=x-answers:(\d+)/m.exec(sdp)?.[1];
  return {
    id: Number(/^a=x-id:(\d+)/m.exec(sdp)?.[1]),
    answers: answers === undefined ? undefined : Number(answers),
    direction: /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(sdp)?.[1],
  };
}

export function ufragOf(description: RTCSessionDescription | null): string | undefined {
  return /^a=ice-ufrag:(\d+)/m.exec(description?.sdp ?? '')?.[1];
}

/** For the length of a test; returns the undoing. */
export function installFakePeerConnection(): () => void {
  const before = (globalThis as { RTCPeerConnection?: unknown }).RTCPeerConnection;
  FakePeerConnection.all.length = 0;
  Object.assign(globalThis, { RTCPeerConnection: FakePeerConnection });
  return () => {
    Object.assign(globalThis, { RTCPeerConnection: before });
  };
}
