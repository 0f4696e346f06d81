/** What becomes of packets to a server: answered; never answered; refused (401); an address is given, but nothing comes by. */
export type Reach = 'answers' | 'silent' | 'refuses' | 'leaky';

type Listener<Event> = ((event: Event) => void) | null;

/** As long as a browser waits for a server that says nothing. */
const silentMs = 9_500;
const answerMs = 40;

class FakeChannel {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  other: FakeChannel | undefined;
  send(data: string): void {
    setTimeout(() => this.other?.onmessage?.({ data }), answerMs);
  }
}

/** A peer connection for data channels that gathers what its network lets it, and connects where the candidates fit. */
class FakePathConnection {
  iceGatheringState: RTCIceGatheringState = 'new';
  localDescription: { sdp: string } | null = null;
  remoteDescription: { sdp: string } | null = null;
  onicecandidate: Listener<{ candidate: { candidate: string } | null }> = null;
  onicecandidateerror: Listener<{ errorCode: number }> = null;
  onsignalingstatechange: (() => void) | null = null;
  ondatachannel: Listener<{ channel: FakeChannel }> = null;
  closed = false;
  reachable = false;
  channel: FakeChannel | undefined;

  constructor(
    private readonly network: FakeNetwork,
    private readonly configuration: RTCConfiguration = {},
  ) {
    network.connections.push(this);
  }

  createDataChannel(): FakeChannel {
    return (this.channel = new FakeChannel());
  }

  setLocalDescription(): Promise<void> {
    this.localDescription = { sdp: String(this.network.connections.indexOf(this)) };
    this.iceGatheringState = 'gathering';
    void Promise.all(this.#gathering()).then(() => (this.iceGatheringState = 'complete'));
    return Promise.resolve();
  }

  setRemoteDescription(description: { sdp: string }): Promise<void> {
    this.remoteDescription = description;
    this.onsignalingstatechange?.();
    return Promise.resolve();
  }

  addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    const other = this.network.connections[Number(this.remoteDescription?.sdp)];
    if (other && !candidate.includes('leaky')) other.reachable = true;
    if (this.reachable && other?.reachable && !this.closed) this.#open(other);
    return Promise.resolve();
  }

  close(): void {
    this.closed = true;
  }

  #open(other: FakePathConnection): void {
    const [near, far] = this.channel ? [this, other] : [other, this];
    const end = new FakeChannel();
    if (!near.channel || near.channel.other) return;
    near.channel.other = end;
    end.other = near.channel;
    far.ondatachannel?.({ channel: end });
    near.channel.onopen?.();
  }

  #gathering(): Promise<void>[] {
    const servers = (this.configuration.iceServers ?? []).flatMap(({ urls }) => urls);
    const own = this.configuration.iceTransportPolicy !== 'relay' && this.network.ownAddress;
    return [
      ...(own
        ? [
            this.#after(1, () => {
              this.#found(`typ host${this.network.hairpin ? '' : ' leaky'}`);
            }),
          ]
        : []),
      ...servers.map((url) => this.#ask(url)),
      this.#after(5, () => undefined),
    ];
  }

  #ask(url: string): Promise<void> {
    const reach = this.network.reach.get(url) ?? 'silent';
    switch (reach) {
      case 'silent':
        return this.#error(silentMs, 701);
      case 'refuses':
        return this.#error(answerMs, 401);
      case 'answers':
      case 'leaky':
        return this.#after(answerMs, () => {
          this.#found(`typ ${url.startsWith('stun') ? 'srflx' : 'relay'} ${reach}`);
        });
    }
  }

  #found(candidate: string): void {
    this.onicecandidate?.({ candidate: { candidate: `candidate:1 1 udp 1 192.0.2.1 9 ${candidate}` } });
  }

  #error(ms: number, errorCode: number): Promise<void> {
    return this.#after(ms, () => {
      this.onicecandidateerror?.({ errorCode });
    });
  }

  #after(ms: number, then: () => void): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(() => {
        if (!this.closed) then();
        resolve();
      }, ms);
    });
  }
}

/** The network of a device: which servers it can reach, and whether it can reach itself. */
export class FakeNetwork {
  readonly connections: FakePathConnection[] = [];
  readonly reach = new Map<string, Reach>();
  ownAddress = true;
  /** A device can talk to itself. */
  hairpin = true;

  /** For `RTCPeerConnection`. */
  get peerConnection(): typeof RTCPeerConnection {
    const connect = (configuration?: RTCConfiguration) => new FakePathConnection(this, configuration);
    return function (configuration?: RTCConfiguration) {
      return connect(configuration);
    } as unknown as typeof RTCPeerConnection;
  }

  get open(): number {
    return this.connections.filter(({ closed }) => !closed).length;
  }
}
