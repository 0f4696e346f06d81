import { Socket } from 'phoenix';
import type { WebSocketClass } from '../signaling/CallSocket';
import type { Check, Finding } from './check';
import { until } from './until';

const withinMs = 8_000;
/** Signalling this late makes the first seconds of a call slow; the audio has its own path. */
const slowMs = 800;

/** A WebSocket and one heartbeat. */
export function serverCheck(endpoint = '/realtime/v1', webSocket?: WebSocketClass): Check {
  return {
    name: 'server',
    async run(signal): Promise<Finding> {
      const socket = new Socket(endpoint, { vsn: '2.0.0', ...(webSocket && { transport: webSocket }) });
      let roundTripMs: number | undefined;
      socket.onOpen(() => {
        const sent = performance.now();
        socket.ping(() => {
          roundTripMs = Math.round(performance.now() - sent);
        });
      });
      socket.connect();
      await until(() => roundTripMs, withinMs, signal);
      socket.disconnect();
      return verdict(roundTripMs);
    },
  };
}

function verdict(roundTripMs: number | undefined): Finding {
  if (roundTripMs === undefined) return { status: 'failed', detail: 'unreachable' };
  return roundTripMs > slowMs
    ? { status: 'warning', detail: 'slow', roundTripMs }
    : { status: 'ok', detail: 'connected', roundTripMs };
}
