// @vitest-environment node
import { expect, test } from 'vitest';
import { withOpusParameters } from './opus';

const opus = 'm=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\na=rtpmap:111 opus/48000/2\r\n';

test('what a browser says stays, what we need is added or set', () => {
  const firefox = `${opus}a=fmtp:111 maxplaybackrate=48000;stereo=1;useinbandfec=1\r\na=rtpmap:0 PCMU/8000\r\n`;
  expect(withOpusParameters(firefox)).toBe(
    `${opus}a=fmtp:111 maxplaybackrate=48000;stereo=0;useinbandfec=1;usedtx=0;sprop-stereo=0\r\na=rtpmap:0 PCMU/8000\r\n`,
  );
});

test('a side that says nothing is told', () => {
  expect(withOpusParameters(`${opus}a=sendrecv\r\n`)).toBe(
    `${opus}a=fmtp:111 useinbandfec=1;usedtx=0;stereo=0;sprop-stereo=0\r\na=sendrecv\r\n`,
  );
});

test('saying it twice is saying it once', () => {
  const once = withOpusParameters(`${opus}a=sendrecv\r\n`);
  expect(withOpusParameters(once)).toBe(once);
});

test('a description without Opus is left alone', () => {
  expect(withOpusParameters('v=0\r\n')).toBe('v=0\r\n');
});
