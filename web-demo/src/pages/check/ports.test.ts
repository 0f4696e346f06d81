import { expect, test } from 'vitest';
import { portsOf } from './ports';

test('the ports of all relays, each once, and none of what is no relay', () => {
  const urls = [
    'turn:turn.clinic.example:3478?transport=udp',
    'turn:turn.clinic.example:3478?transport=tcp',
    'turns:turn.clinic.example:443?transport=tcp',
    'turn:turn.clinic.example',
    'turns:[2001:db8::1]',
  ];
  expect(portsOf([{ urls: 'stun:stun.example:3478' }, { urls }])).toEqual([
    { protocol: 'UDP', host: 'turn.clinic.example', port: 3478 },
    { protocol: 'TCP', host: 'turn.clinic.example', port: 3478 },
    { protocol: 'TCP', host: 'turn.clinic.example', port: 443 },
    { protocol: 'TCP', host: '[2001:db8::1]', port: 5349 },
  ]);
});
