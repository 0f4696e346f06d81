// Our own library for rows that change, as it is, in the place of a page: node away.mjs <address> <cookie> <student>
// It prints each state and each change as a line, and wakes up when it is told to.
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import WebSocket from 'ws';

const [address, cookie, student] = process.argv.slice(2);

// What of a browser the library looks at: a device that tells of its network, and requests with the sign-in's cookie.
const device = new EventTarget();
globalThis.addEventListener = device.addEventListener.bind(device);
globalThis.navigator ??= {};
const request = globalThis.fetch;
globalThis.fetch = (path, options = {}) =>
  request(new URL(path, address), { ...options, headers: { ...options.headers, Cookie: `SAWT_SESSION=${cookie}` } });

const { outputFiles } = await build({
  entryPoints: ['src/feed/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'browser',
});
const { followRows } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const say = (what) => console.log(JSON.stringify(what));

followRows(
  {
    channel: 'away',
    bindings: [{ table: 'trials', filter: `student_id=eq.${student}` }],
    endpoint: `${address.replace('http', 'ws')}/realtime/v1`,
    webSocket: WebSocket,
    token: async () => {
      const answer = await fetch('/api/realtime/token', { method: 'POST' });
      if (!answer.ok) throw new Error(`no token: ${answer.status}`);
      return answer.json();
    },
  },
  {
    onState: (state) => say({ state }),
    onChange: ({ record }) => say({ trial: record.id }),
  },
);

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'wake') device.dispatchEvent(new Event('online'));
  if (line === 'leave') process.exit(0);
});
