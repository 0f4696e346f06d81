// The stock "@supabase/realtime-js" client against a running server: node supabase.mjs <port> <vsn> <token> <fresher token>
import { RealtimeChannel, RealtimeClient } from '@supabase/realtime-js';
import WebSocket from 'ws';
import { answered, refused, step } from './steps.mjs';

const [port, vsn, token, fresher] = process.argv.slice(2);

const heartbeats = [];
const client = new RealtimeClient(`ws://127.0.0.1:${port}/realtime/v1`, {
  transport: WebSocket,
  vsn,
  params: { apikey: 'publishable' },
  heartbeatIntervalMs: 1500,
  heartbeatCallback: (status) => heartbeats.push(status),
  reconnectAfterMs: () => 20,
});
await client.setAuth(token);

// client.channel(name) joins realtime:{name}; the class itself takes any topic.
function topic(name) {
  const channel = new RealtimeChannel(name, { config: {} }, client);
  client.channels.push(channel);
  return channel;
}

function subscribed(channel) {
  return new Promise((resolve, reject) => {
    channel.subscribe((status, error) => {
      if (status === 'SUBSCRIBED') resolve(status);
      if (status === 'CHANNEL_ERROR' || status === 'TIMED_OUT') reject(error ?? new Error(status));
    });
  });
}

const until = (condition) =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!condition()) return;
      clearInterval(timer);
      resolve();
    }, 10);
  });

const channel = topic('echo:supabase');
await step('join', subscribed(channel));
await step('push', answered(channel.channelAdapter.push('echo', { text: 'hello' })));
await step('error', refused(channel.channelAdapter.push('refuse', {})));
await step(
  'heartbeat',
  until(() => heartbeats.includes('ok')),
);

await step('fresher token', client.setAuth(fresher));
await step('push under the fresher token', answered(channel.channelAdapter.push('echo', { text: 'fresh' })));

const rejoined = new Promise((resolve) => channel.joinPush.receive('ok', resolve));
client.socketAdapter.getSocket().conn.terminate();
await step('rejoin', rejoined);
await step('push after the drop', answered(channel.channelAdapter.push('echo', { text: 'back' })));

const unknown = client.channel('not-yet');
await step(
  'refused join',
  subscribed(unknown).then(
    () => Promise.reject(new Error('subscribed')),
    (error) => error.message,
  ),
);
await step('leave', channel.unsubscribe());
await step('disconnect', client.disconnect());
process.exit(0);
