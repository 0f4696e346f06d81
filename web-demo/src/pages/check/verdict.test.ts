import { describe, expect, test } from 'vitest';
import type { CheckDetail, CheckName, CheckStatus, Outlook } from '../../call';
import { summary, verdict, type Answer, type Shown } from './verdict';

describe('a result', () => {
  test.each<[CheckName, CheckStatus, CheckDetail, Answer, Shown, string | undefined]>([
    ['microphone', 'ok', 'heard', 'open', 'passed', 'microphone.passed'],
    ['microphone', 'warning', 'silent', 'open', 'warning', 'microphone.silent'],
    ['microphone', 'failed', 'silent', 'open', 'warning', 'microphone.silent'],
    ['microphone', 'failed', 'no_microphone', 'open', 'failed', undefined],
    ['speaker', 'ok', 'played', 'open', 'asking', 'speaker.ask'],
    ['speaker', 'ok', 'played', 'yes', 'passed', 'speaker.passed'],
    ['speaker', 'ok', 'played', 'no', 'failed', 'speaker.failed'],
    ['speaker', 'failed', 'playback_blocked', 'open', 'asking', 'speaker.ask'],
    ['speaker', 'failed', 'unsupported', 'open', 'failed', 'speaker.failed'],
    ['server', 'ok', 'connected', 'open', 'passed', 'server.passed'],
    ['server', 'warning', 'slow', 'open', 'warning', 'server.slow'],
    ['server', 'failed', 'unreachable', 'open', 'failed', 'server.failed'],
    ['direct', 'ok', 'connected', 'open', 'passed', 'direct.passed'],
    ['direct', 'warning', 'udp_blocked', 'open', 'unavailable', 'direct.blocked'],
    ['direct', 'warning', 'no_candidates', 'open', 'unavailable', 'direct.failed'],
    ['direct', 'failed', 'unsupported', 'open', 'failed', 'direct.unsupported'],
    ['relay_udp', 'ok', 'relayed', 'open', 'passed', 'relay.passed'],
    ['relay_tls', 'ok', 'relayed', 'open', 'passed', 'relay.passed.tcp'],
    ['relay_tcp', 'skipped', 'absent', 'open', 'absent', 'relay.absent'],
    ['relay_tcp', 'failed', 'relay_unreachable', 'open', 'unavailable', 'relay.failed'],
    ['relay_tcp', 'failed', 'relay_silent', 'open', 'unavailable', 'relay.silent'],
    ['relay_tcp', 'failed', 'unreachable', 'open', 'unavailable', 'relay.unknown'],
  ])('%s %s %s (%s) is shown as %s', (check, status, detail, answer, shown, words) => {
    expect(verdict({ check, status, detail }, answer)).toEqual({ shown, ...(words && { words }) });
  });
});

test.each<[Shown[], Outlook | undefined, string]>([
  [['idle', 'idle'], undefined, 'idle'],
  [['passed', 'running'], undefined, 'running'],
  [['passed', 'idle'], undefined, 'running'],
  [['asking', 'failed'], 'works', 'running'],
  [['failed', 'warning'], 'works', 'failed'],
  [['passed', 'unavailable'], 'nothing', 'failed'],
  [['passed', 'passed'], undefined, 'failed'],
  [['passed', 'warning'], 'works', 'warning'],
  [['passed', 'unavailable'], 'stutters', 'warning'],
  [['passed', 'absent'], 'direct_only', 'warning'],
  [['passed', 'unavailable'], 'no_relay', 'warning'],
  [['passed', 'absent', 'unavailable'], 'works', 'passed'],
])('%o, and a call %s, is %s on the whole', (shown, outlook, whole) => {
  expect(summary(shown, outlook)).toBe(whole);
});
