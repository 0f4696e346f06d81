import { Emitter } from '../Emitter';
import { LinkReconciler } from '../links/LinkReconciler';
import type { PeerLink } from '../links/PeerLink';
import type { ClientEvent, ClientPushes } from '../protocol/client';
import type { ServerMessage } from '../protocol/server';
import type { PeerQuality } from '../quality/PeerQuality';
import { PathWatch } from '../quality/PathWatch';
import { QualityMonitor } from '../quality/QualityMonitor';
import { Outbox } from '../signaling/Outbox';
import type { Microphone } from './Microphone';
import { Playback } from './Playback';
import { ReceiverLevel } from './ReceiverLevel';

type MediaMessage = Extract<ServerMessage, { event: 'links' | 'signal' | 'ice_servers' }>;

export interface CallMediaOptions {
  readonly microphone: Microphone;
  readonly push: <E extends ClientEvent>(event: E, payload: ClientPushes[E]) => Promise<unknown>;
  readonly speaks: (participant: string) => boolean;
  /** In the room, and connected to the server. */
  readonly present: (participant: string) => boolean;
  readonly iceTransportPolicy?: RTCIceTransportPolicy | undefined;
}

export interface CallMediaEvents {
  measured: ReadonlyMap<string, PeerQuality>;
  /** The participants to whom there has been no path for a while; oneself, where nothing goes out. */
  unreachable: readonly string[];
  media_flowing: { readonly afterMs: number };
  /** The server arranged the media anew while it ran. */
  moved: undefined;
  /** The network may have changed. */
  suspicious: undefined;
  problem: unknown;
}

/** Everything of a call that can be heard: links, microphone, playback, levels and quality. Knows nothing of the room. */
export class CallMedia {
  readonly playback = new Playback();
  readonly #events = new Emitter<CallMediaEvents>();
  readonly #links: LinkReconciler;
  readonly #outbox: Outbox;
  readonly #quality: QualityMonitor;
  readonly #paths: PathWatch;
  readonly #levels = new Map<PeerLink, ReceiverLevel>();
  readonly #stops: (() => void)[] = [];
  #returning = false;

  readonly on = this.#events.on.bind(this.#events);

  constructor(private readonly options: CallMediaOptions) {
    this.#links = new LinkReconciler(options.iceTransportPolicy);
    this.#outbox = new Outbox((signal) => options.push('signal', signal));
    this.#quality = new QualityMonitor({ links: () => this.#links.links, speaks: options.speaks });
    this.#paths = new PathWatch({
      links: () => this.#links.links,
      present: options.present,
      unreachable: (participants) => {
        this.#events.emit('unreachable', participants);
      },
    });
    this.#wireLinks();
    this.#wireQuality();
    this.#feedLinks();
    this.#stops.push(
      options.microphone.subscribe(() => {
        this.#feedLinks();
      }),
    );
  }

  receive(message: MediaMessage): void {
    switch (message.event) {
      case 'ice_servers':
        this.#links.useIceServers(message.payload.ice_servers);
        break;
      case 'signal':
        if (message.payload.description?.type === 'offer') this.#outbox.offered(message.payload.link);
        this.#links.receive(message.payload);
        break;
      case 'links':
        this.#links.reconcile(message.payload.epoch, message.payload.links);
        this.#signallingIsBack();
        break;
    }
  }

  /** In the room: from here on quality counts. */
  joined(): void {
    this.#quality.start();
    this.#paths.start();
  }

  signallingLost(): void {
    this.#returning = true;
    this.#outbox.close();
    this.#links.signallingLost();
  }

  /** 0–1, of another participant. */
  level(participant: string): number {
    const voices = this.#links.links.filter(({ spec }) => spec.peer === participant && spec.receive);
    return Math.max(0, ...voices.map((link) => this.#levelOf(link)));
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#quality.stop();
    this.#paths.stop();
    this.#outbox.close();
    this.#links.dispose();
    this.playback.dispose();
    for (const level of this.#levels.values()) level.dispose();
    this.#levels.clear();
    this.#events.clear();
  }

  #levelOf(link: PeerLink): number {
    if (!link.receiver) return 0;
    const level = this.#levels.get(link) ?? new ReceiverLevel(link.receiver);
    this.#levels.set(link, level);
    return level.value;
  }

  #signallingIsBack(): void {
    this.#outbox.open((signal) => this.#links.has(signal));
    if (this.#returning) this.#links.signallingReturned();
    this.#returning = false;
  }

  #wireLinks(): void {
    this.#links.on('signal', (signal) => {
      this.#outbox.post(signal);
    });
    this.#links.on('link_state', (state) => {
      this.#tell('link_state', state);
    });
    this.#links.on('track', ({ link, peer, track }) => {
      this.playback.attach(link, peer, track);
    });
    this.#links.on('closed', ({ link }) => {
      this.#forget(link);
    });
    this.#links.on('moved', () => {
      this.#quality.moved();
      this.#events.emit('moved', undefined);
    });
    this.#links.on('suspicious', () => {
      this.#events.emit('suspicious', undefined);
    });
    this.#links.on('problem', (problem) => {
      this.#events.emit('problem', problem);
    });
  }

  #wireQuality(): void {
    this.#quality.on('measured', (quality) => {
      this.#events.emit('measured', quality);
    });
    this.#quality.on('media_flowing', (flowing) => {
      this.#events.emit('media_flowing', flowing);
    });
    this.#quality.on('report', (stats) => {
      this.#tell('stats', stats);
    });
  }

  /** What the server only counts is not worth repeating. */
  #tell<E extends 'link_state' | 'stats'>(event: E, payload: ClientPushes[E]): void {
    this.options.push(event, payload).catch(() => undefined);
  }

  #feedLinks(): void {
    const { track } = this.options.microphone;
    this.#links.send({ track, originalSound: this.options.microphone.getSnapshot().originalSound });
  }

  #forget(linkId: string): void {
    this.playback.detach(linkId);
    for (const [link, level] of this.#levels) {
      if (link.spec.id !== linkId) continue;
      level.dispose();
      this.#levels.delete(link);
    }
  }
}
