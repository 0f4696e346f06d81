// Two stock "@supabase/supabase-js" clients on one channel: node channels.mjs <port> <token> <other's token> <student>
// What the clinic's database does, the test does when a step says that it waits for it.
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { step } from './steps.mjs';

const [port, token, othersToken, student] = process.argv.slice(2);
const name = `iep_${student}`;

async function client(accessToken) {
  const supabase = createClient(`http://127.0.0.1:${port}`, 'publishable', {
    accessToken: async () => accessToken,
    realtime: { transport: WebSocket },
  });
  await supabase.realtime.setAuth();
  return supabase;
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
      const value = condition();
      if (!value) return;
      clearInterval(timer);
      resolve(value);
    }, 5);
  });

const mine = await client(token);
const theirs = await client(othersToken);

// Presence
const changes = [];
const channel = mine
  .channel(name, { config: { private: true, broadcast: { ack: true } } })
  .on('presence', { event: 'sync' }, () => {})
  .on('presence', { event: 'join' }, ({ key }) => changes.push(`join ${key}`))
  .on('presence', { event: 'leave' }, ({ key }) => changes.push(`leave ${key}`));
const heard = [];
const others = theirs
  .channel(name, { config: { private: true } })
  .on('presence', { event: 'sync' }, () => {})
  .on('broadcast', { event: '*' }, (message) => heard.push({ ...message, heardAt: Date.now() }));
await step('subscribed', Promise.all([subscribed(channel), subscribed(others)]));
await step('tracked', channel.track({ page: 'goals' }));
await step('tracked, too', others.track({ page: 'trials' }));
await step(
  'both are seen',
  until(() => {
    const state = channel.presenceState();
    return Object.keys(state).length === 2 && state;
  }),
);
await step('untracked', others.untrack());
await step(
  'changes',
  until(() => changes.length === 3 && changes),
);

// Messages
const message = (index) => until(() => heard[index]);
const sentAt = Date.now();
await step('sent', channel.send({ type: 'broadcast', event: 'drawn', payload: { x: 1, word: 'مرحبا' } }));
await step('heard', message(0));
await step('sent within', Promise.resolve(heard[0].heardAt - sentAt));
await step('sent bytes', channel.send({ type: 'broadcast', event: 'bytes', payload: new Uint8Array([0, 255]).buffer }));
await step(
  'heard bytes',
  message(1).then(({ payload }) => [...new Uint8Array(payload)]),
);
await step('sent over HTTP', channel.httpSend('posted', { x: 2 }));
await step('heard over HTTP', message(2));
const unjoined = mine.channel(`${name}:elsewhere`);
await step('sent before the join', unjoined.send({ type: 'broadcast', event: 'early', payload: {} }));
await step(
  'refused over HTTP',
  mine
    .channel('student:nobody')
    .httpSend('posted', {})
    .catch((error) => error.message),
);
await step('heard from the database', message(3));

// What was missed
const missed = [];
const late = (await client(token))
  .channel(name, { config: { private: true, broadcast: { replay: { since: sentAt, limit: 10 } } } })
  .on('broadcast', { event: '*' }, (one) => missed.push(one));
await step('late', subscribed(late));
await step(
  'replayed',
  until(() => missed.length === 2 && missed),
);

await step('leave', Promise.all([mine.removeAllChannels(), theirs.removeAllChannels()]));
process.exit(0);
