import type { Signal } from '../protocol/server';
import type { LinkSpec } from '../protocol/values';
import { IceRecovery } from './IceRecovery';
import { tuneSender, withOpusParameters } from './opus';
import { PerfectNegotiation } from './PerfectNegotiation';

export interface PeerLinkListener {
  signal(signal: Signal): void;
  /** The other end's audio; it may be silent still. */
  remoteTrack(link: PeerLink, track: MediaStreamTrack): void;
  state(link: PeerLink, state: 'failed' | 'restarted'): void;
  /** The media path may be broken by a change of network. */
  suspicious(): void;
  problem(problem: unknown): void;
}

/** What a link sends. */
export interface Outgoing {
  readonly track: MediaStreamTrack | undefined;
  readonly originalSound: boolean;
}

/** One RTCPeerConnection with one audio transceiver, from the day the server wants it to the day it does not. */
export class PeerLink {
  readonly pc: RTCPeerConnection;
  readonly #negotiation: PerfectNegotiation;
  readonly #recovery: IceRecovery;
  #transceiver: RTCRtpTransceiver | undefined;

  constructor(
    readonly spec: LinkSpec,
    readonly epoch: number,
    configuration: RTCConfiguration,
    private outgoing: Outgoing,
    private readonly listener: PeerLinkListener,
  ) {
    this.pc = new RTCPeerConnection(configuration);
    this.#negotiation = new PerfectNegotiation(this.pc, spec.polite, {
      send: (signal) => {
        listener.signal({ link: spec.id, epoch, ...signal });
      },
      applied: (type) => {
        if (type === 'offer') this.#adoptTransceiver();
      },
      failed: (problem) => {
        listener.problem(problem);
      },
    });
    this.#recovery = new IceRecovery(this.pc, this.#negotiation, {
      state: (state) => {
        listener.state(this, state);
      },
      suspicious: () => {
        listener.suspicious();
      },
    });
    this.pc.ontrack = ({ track }) => {
      listener.remoteTrack(this, track);
    };
    // The impolite side starts. If both added a transceiver before the first offer, the link would end with two.
    if (!spec.polite) this.#use(this.pc.addTransceiver('audio', { direction: this.#direction }));
  }

  get receiver(): RTCRtpReceiver | undefined {
    return this.#transceiver?.receiver;
  }

  receive(signal: Signal): void {
    if (signal.description) {
      const { type, sdp } = signal.description;
      this.#negotiation.receiveDescription({ type, sdp: withOpusParameters(sdp) });
    } else this.#negotiation.receiveCandidate(signal.candidate);
  }

  /** Another microphone, or none: takes the other's place without a negotiation. */
  send(outgoing: Outgoing): void {
    this.outgoing = outgoing;
    if (this.#transceiver && this.spec.send) this.#feed(this.#transceiver.sender);
  }

  /** The signalling is back: repeats what may be lost, and mends what broke meanwhile. */
  signallingReturned(): void {
    this.#recovery.signallingReturned();
  }

  signallingLost(): void {
    this.#recovery.signallingLost();
  }

  close(): void {
    this.#recovery.stop();
    this.pc.onnegotiationneeded = this.pc.onicecandidate = this.pc.ontrack = null;
    this.pc.close();
  }

  get #direction(): RTCRtpTransceiverDirection {
    const { send, receive } = this.spec;
    if (send) return receive ? 'sendrecv' : 'sendonly';
    return receive ? 'recvonly' : 'inactive';
  }

  /** The offer brought the one transceiver; from now on it is ours, too. */
  #adoptTransceiver(): void {
    if (this.#transceiver) return;
    const audio = this.pc.getTransceivers().find(({ receiver }) => receiver.track.kind === 'audio');
    if (audio) this.#use(audio);
  }

  #use(transceiver: RTCRtpTransceiver): void {
    this.#transceiver = transceiver;
    if (transceiver.direction !== this.#direction) transceiver.direction = this.#direction;
    if (this.spec.send) this.#feed(transceiver.sender);
  }

  #feed(sender: RTCRtpSender): void {
    const { track, originalSound } = this.outgoing;
    sender
      .replaceTrack(track ?? null)
      .then(() => tuneSender(sender, originalSound))
      .catch((problem: unknown) => {
        if (this.pc.signalingState !== 'closed') this.listener.problem(problem);
      });
  }
}
