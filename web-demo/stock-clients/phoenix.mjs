// The stock npm "phoenix" client against a running server: node phoenix.mjs <port> <vsn> <token>
import { Socket } from 'phoenix';
import WebSocket from 'ws';
import { answered, refused, step } from './steps.mjs';

const [port, vsn, token] = process.argv.slice(2);

// Phoenix 1.8 always writes arrays; the first serializer is its `encode` and `decode` options.
const objects = {
  encode: (message, sent) => sent(JSON.stringify(message)),
  decode: (text, read) => read(JSON.parse(text)),
};

const socket = new Socket(`ws://127.0.0.1:${port}/realtime/v1`, {
  transport: WebSocket,
  vsn,
  heartbeatIntervalMs: 1500,
  rejoinAfterMs: () => 20,
  reconnectAfterMs: () => 20,
  ...(vsn === '1.0.0' ? objects : {}),
});

const heartbeat = new Promise((resolve) => {
  socket.onMessage(({ topic, event, payload }) => {
    if (topic === 'phoenix' && event === 'phx_reply') resolve(payload.status);
  });
});

socket.connect();
const channel = socket.channel('echo:stock', () => ({ access_token: token }));
const events = [];
channel.onMessage = (event, payload) => {
  events.push(event);
  return payload;
};

await step('join', answered(channel.join()));
await step('push', answered(channel.push('echo', { text: 'مرحبا' })));
await step('error', refused(channel.push('refuse', {})));
await step('malformed', refused(channel.push('echo', { txt: 1 })));
const heard = new Promise((resolve) => channel.on('shouted', resolve));
await step('push that is told to everybody', answered(channel.push('shout', { text: 'all' })));
await step('broadcast', heard);
await step('heartbeat', heartbeat);

const rejoined = new Promise((resolve) => channel.joinPush.receive('ok', resolve));
socket.conn.terminate();
await step('rejoin', rejoined);
await step('push after the drop', answered(channel.push('echo', { text: 'back' })));

const refusing = socket.channel('echo:forbidden', { access_token: token });
await step('refused join', refused(refusing.join()));
await step('leave of a refused join', answered(refusing.leave()));

const closed = new Promise((resolve) => channel.onClose(() => resolve('closed')));
await step('leave', answered(channel.leave()));
await step('close', closed);

const ended = socket.channel('echo:over', { access_token: token });
await step('second topic', answered(ended.join()));
const over = new Promise((resolve) => ended.onClose((payload) => resolve(payload.code)));
ended.push('over', {});
await step('ended by the server', over);

await step('disconnect', new Promise((resolve) => socket.disconnect(resolve)));
process.exit(0);
