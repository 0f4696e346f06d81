import { Emitter } from '../Emitter';
import type { Signal } from '../protocol/server';
import type { IceServer, LinkSpec } from '../protocol/values';
import { PeerLink, type Outgoing, type PeerLinkListener } from './PeerLink';

export interface LinkEvents {
  signal: Signal;
  link_state: { readonly link: string; readonly epoch: number; readonly state: 'failed' | 'restarted' };
  track: { readonly peer: string; readonly link: string; readonly track: MediaStreamTrack };
  closed: { readonly peer: string; readonly link: string };
  /** Links were at work, and others under a new epoch have taken their place. */
  moved: undefined;
  suspicious: undefined;
  problem: unknown;
}

/** Makes the peer connections match what the server wants, and touches nothing that matches already. */
export class LinkReconciler {
  readonly #events = new Emitter<LinkEvents>();
  readonly #links = new Map<string, PeerLink>();
  readonly #listener: PeerLinkListener;
  #configuration: RTCConfiguration;
  #epoch: number | undefined;
  #outgoing: Outgoing = { track: undefined, originalSound: false };

  readonly on = this.#events.on.bind(this.#events);

  constructor(iceTransportPolicy: RTCIceTransportPolicy = 'all') {
    this.#configuration = { bundlePolicy: 'max-bundle', iceTransportPolicy };
    this.#listener = this.#listen();
  }

  get links(): readonly PeerLink[] {
    return [...this.#links.values()];
  }

  reconcile(epoch: number, wanted: readonly LinkSpec[]): void {
    const moved = epoch !== this.#epoch && this.#links.size > 0;
    this.#epoch = epoch;
    const kept = new Set(wanted.filter(({ id }) => this.#links.get(id)?.epoch === epoch).map(({ id }) => id));
    for (const link of this.links) {
      if (!kept.has(link.spec.id)) this.#close(link);
    }
    for (const spec of wanted) {
      if (!kept.has(spec.id)) this.#open(spec, epoch);
    }
    if (moved) this.#events.emit('moved', undefined);
  }

  /** Signals of another epoch, or of a link that is no more, are late: nobody waits for them. */
  receive(signal: Signal): void {
    if (this.has(signal)) this.#links.get(signal.link)?.receive(signal);
  }

  has({ link, epoch }: Pick<Signal, 'link' | 'epoch'>): boolean {
    return this.#links.get(link)?.epoch === epoch;
  }

  /** For new links, and for the next restart of those that exist. */
  useIceServers(servers: readonly IceServer[]): void {
    const iceServers = servers.map(({ urls, ...rest }) => ({
      urls: typeof urls === 'string' ? urls : [...urls],
      ...rest,
    }));
    this.#configuration = { ...this.#configuration, iceServers };
    for (const { pc } of this.links) {
      this.#alone(() => {
        pc.setConfiguration(this.#configuration);
      });
    }
  }

  /** Another microphone, or another way to use it; the same again changes nothing. */
  send(outgoing: Outgoing): void {
    const { track, originalSound } = this.#outgoing;
    if (track === outgoing.track && originalSound === outgoing.originalSound) return;
    this.#outgoing = outgoing;
    for (const link of this.links) link.send(outgoing);
  }

  signallingReturned(): void {
    for (const link of this.links) link.signallingReturned();
  }

  signallingLost(): void {
    for (const link of this.links) link.signallingLost();
  }

  dispose(): void {
    for (const link of this.links) this.#close(link);
    this.#events.clear();
  }

  #open(spec: LinkSpec, epoch: number): void {
    this.#alone(() => {
      this.#links.set(spec.id, new PeerLink(spec, epoch, this.#configuration, this.#outgoing, this.#listener));
    });
  }

  /** A browser that refuses one connection must not cost the others. */
  #alone(step: () => void): void {
    try {
      step();
    } catch (problem) {
      this.#events.emit('problem', problem);
    }
  }

  #close(link: PeerLink): void {
    this.#links.delete(link.spec.id);
    link.close();
    this.#events.emit('closed', { peer: link.spec.peer, link: link.spec.id });
  }

  #listen(): PeerLinkListener {
    const tell = this.#events;
    return {
      signal: (signal) => {
        tell.emit('signal', signal);
      },
      remoteTrack: ({ spec }, track) => {
        tell.emit('track', { peer: spec.peer, link: spec.id, track });
      },
      state: ({ spec, epoch }, state) => {
        tell.emit('link_state', { link: spec.id, epoch, state });
      },
      suspicious: () => {
        tell.emit('suspicious', undefined);
      },
      problem: (problem) => {
        tell.emit('problem', problem);
      },
    };
  }
}
