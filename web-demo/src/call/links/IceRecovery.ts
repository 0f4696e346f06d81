import type { BackoffPolicy } from '../signaling/BackoffPolicy';
import type { PerfectNegotiation } from './PerfectNegotiation';

interface Listener {
  state(state: 'failed' | 'restarted'): void;
  suspicious(): void;
}

/** `disconnected` often heals by itself; longer than this, people notice. */
const patienceMs = 3_000;

/** The first way takes longer to find, through TURN over TLS above all; what has not connected by then will not by itself. */
const firstMs = 12_000;

/** A restart takes a round trip or two; a second one before that would only disturb it. */
const restarts: BackoffPolicy = { delay: (attempt) => Math.min(2_000 * 2 ** attempt, 16_000) };

/** As many restarts ahead: a way that was never found is looked for at length each time. */
const unhurried = 2;

/** Brings a connection about that breaks or does not come by restarting ICE, again and again while the signalling is up. */
export class IceRecovery {
  #broken = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #signalling = true;

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly negotiation: Pick<PerfectNegotiation, 'repeatOffer'>,
    private readonly listener: Listener,
  ) {
    // Safari and Chromium agree on this one; `connectionState` also covers DTLS, which no restart would mend.
    pc.oniceconnectionstatechange = () => {
      this.#changed(pc.iceConnectionState);
    };
    this.#after(firstMs, () => {
      this.#attempt = unhurried;
      this.#broke();
    });
  }

  signallingReturned(): void {
    this.#signalling = true;
    if (!this.#broken) this.negotiation.repeatOffer();
    else this.#restart();
  }

  signallingLost(): void {
    this.#signalling = false;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.pc.oniceconnectionstatechange = null;
  }

  #changed(state: RTCIceConnectionState): void {
    switch (state) {
      case 'connected':
      case 'completed':
        this.#healed();
        break;
      case 'disconnected':
        if (!this.#broken)
          this.#after(patienceMs, () => {
            this.#broke();
          });
        this.listener.suspicious();
        break;
      case 'failed':
        if (!this.#broken) this.#broke();
        break;
      case 'new':
      case 'checking':
      case 'closed':
        break;
    }
  }

  #healed(): void {
    clearTimeout(this.#timer);
    this.#attempt = 0;
    if (!this.#broken) return;
    this.#broken = false;
    this.listener.state('restarted');
  }

  #broke(): void {
    this.#broken = true;
    this.listener.state('failed');
    this.listener.suspicious();
    this.#restart();
  }

  #restart(): void {
    clearTimeout(this.#timer);
    if (!this.#signalling) return; // It is tried as soon as the signalling is back.
    // An offer without an answer is said again: another one beside it would meet the answer to the first.
    if (!this.negotiation.repeatOffer()) this.pc.restartIce();
    this.#after(restarts.delay(this.#attempt++), () => {
      this.#restart();
    });
  }

  #after(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }
}
