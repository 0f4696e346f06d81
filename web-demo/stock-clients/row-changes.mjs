// The stock "@supabase/supabase-js" client on row changes: node row-changes.mjs <port> <token> <student>
// What the clinic's database does, the test does when a step says that it waits for it.
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { step } from './steps.mjs';

const [port, token, student] = process.argv.slice(2);

const supabase = createClient(`http://127.0.0.1:${port}`, 'publishable', {
  accessToken: async () => token,
  realtime: { transport: WebSocket },
});

// Else the first join has no token yet, is refused, and comes again a second later.
await supabase.realtime.setAuth();

const changes = [];
let live;
const isLive = new Promise((resolve) => (live = resolve));

const subscribed = new Promise((resolve, reject) => {
  supabase
    .channel('therapy_sessions')
    .on(
      'postgres_changes',
      { event: '*', schema: 'public', table: 'therapy_sessions', filter: `student_id=eq.${student}` },
      (payload) => changes.push({ ...payload, heardAt: Date.now() }),
    )
    .on('system', {}, live)
    .subscribe((status, error) => {
      if (status === 'SUBSCRIBED') resolve(status);
      if (status === 'CHANNEL_ERROR' || status === 'TIMED_OUT') reject(error ?? new Error(status));
    });
});

const change = (index) =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!changes[index]) return;
      clearInterval(timer);
      resolve(changes[index]);
    }, 5);
  });

await step('subscribed', subscribed);
await step('live', isLive);
await step('first', change(0));
await step('second', change(1));
await step('third', change(2));

const refused = new Promise((resolve) => {
  supabase
    .channel('refused')
    .on('postgres_changes', { event: '*', schema: 'public', table: 'appointments', filter: 'colour=eq.red' }, () => {})
    .subscribe((status, error) => {
      if (status === 'CHANNEL_ERROR') resolve(error.message);
    });
});
await step('refused', refused);
await step('leave', supabase.removeAllChannels());
process.exit(0);
