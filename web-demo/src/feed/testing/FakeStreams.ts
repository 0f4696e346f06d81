import { vi } from 'vitest';

/** One stream that a page has opened. */
export class FakeStream {
  readonly opened: URL;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  closed = false;

  constructor(address: string, signal: AbortSignal | null | undefined) {
    this.opened = new URL(address, 'http://sawt.example');
    signal?.addEventListener('abort', () => {
      this.break();
    });
  }

  get body(): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
      },
    });
  }

  send(event: string, payload: unknown): void {
    this.write(`event:${event}\ndata:${JSON.stringify(payload)}\n\n`);
  }

  write(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    if (!this.closed) this.#controller?.close();
    this.closed = true;
  }

  break(): void {
    if (!this.closed) this.#controller?.error(new TypeError('network'));
    this.closed = true;
  }
}

/** The server's `GET /api/feed`, in the place of `fetch`. */
export class FakeStreams {
  readonly streams: FakeStream[] = [];
  /** What the next requests are answered; a stream if nothing, no answer at all while `up` is false. */
  refusal: { readonly status: number; readonly body: unknown } | undefined;
  up = true;

  constructor() {
    vi.stubGlobal('fetch', (address: string, init?: RequestInit) => this.#fetch(address, init));
  }

  get last(): FakeStream {
    const last = this.streams.at(-1);
    if (!last) throw new Error('no stream was opened');
    return last;
  }

  get cursors(): readonly (string | null)[] {
    return this.streams.map(({ opened }) => opened.searchParams.get('since'));
  }

  #fetch(address: string, init?: RequestInit): Promise<Response> {
    const { refusal } = this;
    const stream = new FakeStream(address, init?.signal);
    this.streams.push(stream);
    if (!this.up) return Promise.reject(new TypeError('network'));
    if (refusal) {
      const body = typeof refusal.body === 'string' ? refusal.body : JSON.stringify(refusal.body);
      return Promise.resolve(new Response(body, { status: refusal.status }));
    }
    return Promise.resolve(new Response(stream.body, { headers: { 'Content-Type': 'text/event-stream' } }));
  }
}
