import { PeerLink } from '../links/PeerLink';
import type { Signal } from '../protocol/server';
import type { LinkSpec } from '../protocol/values';
import { type FakePeerConnection, ufragOf } from './FakePeerConnection';
import { FakeTrack } from './FakeTrack';

/** One side: its link, what it sent, and whether the wire carries it. */
export class LinkEnd {
  readonly sent: Signal[] = [];
  readonly states: string[] = [];
  readonly tracks: MediaStreamTrack[] = [];
  readonly problems: unknown[] = [];
  suspicions = 0;
  connected = true;
  peer: LinkEnd | undefined;
  readonly track = new FakeTrack('audio');
  readonly link: PeerLink;

  constructor(polite: boolean, spec: Partial<LinkSpec> = {}) {
    this.link = new PeerLink(
      { id: 'l', peer: 'other', polite, send: true, receive: true, ...spec },
      1,
      {},
      { track: this.track as unknown as MediaStreamTrack, originalSound: false },
      {
        signal: (signal) => {
          this.sent.push(signal);
          if (this.connected) setTimeout(() => this.peer?.link.receive(signal), 10);
        },
        remoteTrack: (_, track) => void this.tracks.push(track),
        state: (_, state) => void this.states.push(state),
        suspicious: () => {
          this.suspicions++;
        },
        problem: (problem) => void this.problems.push(problem),
      },
    );
  }

  get pc(): FakePeerConnection {
    return this.link.pc as unknown as FakePeerConnection;
  }
  get ufrag(): string | undefined {
    return ufragOf(this.pc.currentLocal);
  }
  offers(): number {
    return this.sent.filter(({ description }) => description?.type === 'offer').length;
  }
}
