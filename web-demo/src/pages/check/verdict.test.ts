import { describe, expect, test } from 'vitest';
import type { CheckDetail, CheckName, CheckStatus } from '../../call';
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
    ['direct', 'failed', 'no_candidates', 'open', 'failed', 'direct.failed'],
    ['relay', 'ok', 'relayed', 'open', 'passed', 'relay.passed'],
    ['relay', 'warning', 'relayed_tcp', 'open', 'warning', 'relay.slow'],
    ['relay', 'skipped', 'no_servers', 'open', 'unavailable', 'relay.absent'],
    ['relay', 'failed', 'relay_unreachable', 'open', 'unavailable', 'relay.failed'],
  ])('%s %s %s (%s) is shown as %s', (check, status, detail, answer, shown, words) => {
    expect(verdict({ check, status, detail }, answer)).toEqual({ shown, ...(words && { words }) });
  });
});

test.each<[Shown[], string]>([
  [['idle', 'idle'], 'idle'],
  [['passed', 'running'], 'running'],
  [['passed', 'idle'], 'running'],
  [['asking', 'failed'], 'running'],
  [['failed', 'warning'], 'failed'],
  [['passed', 'warning'], 'warning'],
  [['passed', 'unavailable'], 'warning'],
  [['passed', 'passed'], 'passed'],
])('%o is %s on the whole', (shown, whole) => {
  expect(summary(shown)).toBe(whole);
});
