import { vi } from 'vitest';

class Node_ {
  connected = false;
  connect(target: unknown): unknown {
    this.connected = true;
    return target;
  }
  disconnect(): void {
    this.connected = false;
  }
}

/** An AudioContext that starts when it is allowed to, and hears the samples that the test gives it. */
export class FakeAudioContext {
  static readonly all: FakeAudioContext[] = [];
  static allowed = true;
  static samples: readonly number[] = [];
  state: 'suspended' | 'running' | 'closed' = 'suspended';
  currentTime = 0;
  destination = {};
  readonly nodes: Node_[] = [];

  constructor() {
    FakeAudioContext.all.push(this);
  }
  resume(): Promise<void> {
    if (FakeAudioContext.allowed) this.state = 'running';
    return Promise.resolve();
  }
  close(): Promise<void> {
    this.state = 'closed';
    return Promise.resolve();
  }
  createMediaStreamSource(): unknown {
    return this.#node({});
  }
  createAnalyser(): unknown {
    return this.#node({
      getFloatTimeDomainData: (into: Float32Array) => {
        into.fill(0).forEach((_, index) => (into[index] = sampleAt(index)));
      },
    });
  }
  createOscillator(): unknown {
    return this.#node({ frequency: { value: 0 }, start: vi.fn(), stop: vi.fn() });
  }
  createGain(): unknown {
    const ramp = vi.fn();
    return this.#node({
      gain: { setValueAtTime: ramp, linearRampToValueAtTime: ramp, exponentialRampToValueAtTime: ramp },
    });
  }
  get connected(): number {
    return this.nodes.filter(({ connected }) => connected).length;
  }
  #node(more: object): unknown {
    const node = Object.assign(new Node_(), more);
    this.nodes.push(node);
    return node;
  }
}

function sampleAt(index: number): number {
  const { samples } = FakeAudioContext;
  return samples[index % Math.max(1, samples.length)] ?? 0;
}

/** Undone by `vi.unstubAllGlobals`. */
export function stubAudioContext(): void {
  FakeAudioContext.all.length = 0;
  FakeAudioContext.allowed = true;
  FakeAudioContext.samples = [];
  vi.stubGlobal('AudioContext', FakeAudioContext);
}
