// The stock "@supabase/supabase-js" client on what is tapped: node trials.mjs <port> <token> <session>
// Prints a line for each trial that it hears of, until it is ended.
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { step } from './steps.mjs';

const [port, token, session] = process.argv.slice(2);

const supabase = createClient(`http://127.0.0.1:${port}`, 'publishable', {
  accessToken: async () => token,
  realtime: { transport: WebSocket },
});
await supabase.realtime.setAuth();

let live;
const isLive = new Promise((resolve) => (live = resolve));

supabase
  .channel('trials')
  .on(
    'postgres_changes',
    { event: 'INSERT', schema: 'public', table: 'trials', filter: `session_id=eq.${session}` },
    (payload) => console.log(JSON.stringify({ heard: Date.now(), trial: payload.new })),
  )
  .on('system', {}, live)
  .subscribe();

await step('live', isLive);
