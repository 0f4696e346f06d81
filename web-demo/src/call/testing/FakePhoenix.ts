import type { WebSocketClass } from '../signaling/CallSocket';

type Frame = [
  joinRef: string | null,
  ref: string | null,
  topic: string,
  event: string,
  payload: Record<string, unknown>,
];

/** What a client pushed, with the means to answer it. */
export class Push {
  constructor(
    private readonly socket: FakeSocket,
    private readonly frame: Frame,
  ) {}

  get event(): string {
    return this.frame[3];
  }
  get payload(): Record<string, unknown> {
    return this.frame[4];
  }
  ok(response: unknown = {}): void {
    this.#reply('ok', response);
  }
  error(code: string, retry_after?: number): void {
    this.#reply('error', { code, message: code, retry_after });
  }
  #reply(status: string, response: unknown): void {
    const [joinRef, ref, topic] = this.frame;
    queueMicrotask(() => {
      this.socket.deliver([joinRef, ref, topic, 'phx_reply', { status, response }]); // Never within the push itself.
    });
  }
}

/** The server's end of one WebSocket. */
export class FakeSocket {
  binaryType = 'blob';
  readyState = 0;
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly pushes: Push[] = [];
  #joinRef: string | null = null;

  constructor(
    private readonly server: FakePhoenix,
    readonly url: string,
  ) {}

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  /** Gone without a word, as by a killed server. */
  drop(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  send(data: string): void {
    const frame = JSON.parse(data) as Frame;
    if (frame[3] === 'phx_join') this.#joinRef = frame[0];
    const push = new Push(this, frame);
    this.pushes.push(push);
    this.server.received(push);
  }

  close(): void {
    this.readyState = 3;
  }

  emit(event: string, payload: unknown): void {
    this.deliver([this.#joinRef, null, this.server.topic, event, payload as Record<string, unknown>]);
  }

  deliver(frame: Frame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

/** A server for tests: accepts sockets, answers as it is told, remembers what was pushed. */
export class FakePhoenix {
  readonly sockets: FakeSocket[] = [];
  /** Whether new sockets open; a server that is down refuses them. */
  up = true;
  /** Whether new sockets neither open nor fail, as when the network changed under them. */
  hangs = false;
  /** Whether heartbeats are answered; a dead network does not. */
  alive = true;
  /** How a push is answered; by default everything but a join is `ok`. */
  answer: (push: Push) => void = (push) => {
    if (push.event !== 'phx_join') push.ok();
  };

  readonly webSocket: WebSocketClass;

  constructor(readonly topic = 'session:s1') {
    const connect = (url: string): FakeSocket => this.#connect(url);
    this.webSocket = function (url: string) {
      return connect(url);
    } as unknown as WebSocketClass;
  }

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (!last) throw new Error('nobody connected');
    return last;
  }

  pushed(event: string): readonly Push[] {
    return this.sockets.flatMap((socket) => socket.pushes).filter((push) => push.event === event);
  }

  last(event: string): Push {
    const push = this.pushed(event).at(-1);
    if (!push) throw new Error(`nobody pushed ${event}`);
    return push;
  }

  received(push: Push): void {
    if (push.event === 'heartbeat') {
      if (this.alive) push.ok();
    } else this.answer(push);
  }

  #connect(url: string): FakeSocket {
    const socket = new FakeSocket(this, url);
    this.sockets.push(socket);
    setTimeout(() => {
      if (socket.readyState !== 0 || this.hangs) return;
      if (this.up) socket.accept();
      else socket.drop();
    }, 1);
    return socket;
  }
}

export const seat = { participant: 'me', resume: 'secret', state: 'joined', seq: 0, resumed: false };
