import type { Candidate, Description } from '../protocol/server';

export interface NegotiationPort {
  send(signal: { readonly description: Description } | { readonly candidate: Candidate }): void;
  /** A remote description was applied; an offer is answered after this. */
  applied(type: RTCSdpType): void;
  failed(problem: unknown): void;
}

/**
 * The W3C perfect negotiation pattern (WebRTC 1.0, section 10.7), as published. Either side may start at any time; when both
 * do, the polite one takes its offer back. Added here: candidates wait for a description, and answers that nobody waits
 * for (a signal repeated after a reconnect) are dropped.
 */
export class PerfectNegotiation {
  #makingOffer = false;
  #ignoreOffer = false;
  #isSettingRemoteAnswerPending = false;
  #early: Candidate[] = [];

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly polite: boolean,
    private readonly port: NegotiationPort,
  ) {
    pc.onnegotiationneeded = () => {
      this.#attempt(() => this.#offer());
    };
    pc.onicecandidate = ({ candidate }) => {
      if (candidate) this.port.send({ candidate: candidate.toJSON() as Candidate });
    };
  }

  receiveDescription(description: Description): void {
    this.#attempt(() => this.#receive(description));
  }

  receiveCandidate(candidate: Candidate): void {
    if (this.pc.remoteDescription) this.#attempt(() => this.#add(candidate));
    else this.#early.push(candidate);
  }

  /** Says again what has not been answered: the other side may have been away when it was said. */
  repeatOffer(): boolean {
    const { signalingState, localDescription } = this.pc;
    if (signalingState !== 'have-local-offer' || !localDescription) return false;
    this.port.send({ description: asDescription(localDescription) });
    return true;
  }

  async #offer(): Promise<void> {
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      this.#sendLocal();
    } finally {
      this.#makingOffer = false;
    }
  }

  async #receive(description: Description): Promise<void> {
    if (!this.#wants(description)) return;
    this.#isSettingRemoteAnswerPending = description.type === 'answer';
    try {
      await this.pc.setRemoteDescription(description);
    } finally {
      this.#isSettingRemoteAnswerPending = false;
    }
    this.port.applied(description.type);
    if (description.type === 'offer') {
      await this.pc.setLocalDescription();
      this.#sendLocal();
    }
    await this.#addEarly(); // the browser takes one after the other, and the answer need not wait for them
  }

  #wants({ type }: Description): boolean {
    const { signalingState } = this.pc;
    if (type === 'answer') return signalingState === 'have-local-offer';
    if (type === 'rollback') return signalingState === 'have-remote-offer';
    const readyForOffer = !this.#makingOffer && (signalingState === 'stable' || this.#isSettingRemoteAnswerPending);
    this.#ignoreOffer = !this.polite && !readyForOffer;
    return !this.#ignoreOffer;
  }

  async #addEarly(): Promise<void> {
    for (const candidate of this.#early.splice(0)) await this.#add(candidate);
  }

  async #add(candidate: Candidate): Promise<void> {
    try {
      await this.pc.addIceCandidate(candidate);
    } catch (problem) {
      if (!this.#ignoreOffer) throw problem;
    }
  }

  #sendLocal(): void {
    // A rollback may have overtaken us: then there is nothing to say, and negotiation is asked for again.
    const description = this.pc.localDescription;
    if (description) this.port.send({ description: asDescription(description) });
  }

  #attempt(step: () => Promise<void>): void {
    step().catch((problem: unknown) => {
      if (this.pc.signalingState !== 'closed') this.port.failed(problem);
    });
  }
}

function asDescription({ type, sdp }: RTCSessionDescription): Description {
  return { type: type as Description['type'], sdp };
}
