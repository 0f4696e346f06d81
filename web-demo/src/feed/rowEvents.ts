import { createParser, type EventSourceMessage } from 'eventsource-parser';

export interface StreamListener {
  event(message: EventSourceMessage): void;
  /** Anything came, be it a heartbeat. */
  alive(): void;
  /** Milliseconds after the end of the stream. */
  comeBackAfter(ms: number): void;
}

/** Reads server-sent events to the end of `body`; rejects when the connection breaks. */
export async function readEvents(body: ReadableStream<Uint8Array>, listener: StreamListener): Promise<void> {
  const parser = createParser({
    onEvent: (message) => {
      listener.event(message);
    },
    onRetry: (ms) => {
      listener.comeBackAfter(ms);
    },
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    listener.alive();
    parser.feed(text.decode(chunk.value, { stream: true }));
  }
}
