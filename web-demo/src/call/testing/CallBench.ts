import { expect, vi } from 'vitest';
import { Call } from '../Call';
import type { Participant } from '../protocol/values';
import type { CallEvents } from '../room/CallEvents';
import { FakeAudio, FakeDevices, stubAudio, stubDevices } from './browser';
import { FakePeerConnection, installFakePeerConnection } from './FakePeerConnection';
import { FakePhoenix, seat } from './FakePhoenix';
import { at, person } from './people';

const names: readonly (keyof CallEvents)[] = [
  'waiting',
  'declined',
  'joined',
  'participant_waiting',
  'participant_arrived',
  'participant_changed',
  'participant_left',
  'session_opened',
  'chat',
  'muted_by_moderator',
  'original_sound_changed',
  'reconnecting',
  'returned',
  'media_flowing',
  'media_moved',
  'quality_changed',
  'ended',
];

const clinic = { en: 'Clinic', ar: 'مركز' };

/** A call on a bench: a server, devices and connections that do as told, and a clock that waits. */
export class CallBench {
  readonly server = new FakePhoenix();
  readonly devices = new FakeDevices();
  readonly call: Call;
  heard: [keyof CallEvents, unknown][] = [];
  seat: Record<string, unknown> = { ...seat };
  readonly #uninstall = installFakePeerConnection();

  constructor() {
    vi.useFakeTimers();
    stubDevices(this.devices);
    stubAudio();
    this.server.answer = (push) => {
      push.ok({ phx_join: this.seat, chat: { seq: 50 } }[push.event] ?? {});
    };
    this.call = new Call({
      session: 's1',
      language: 'en',
      token: () => Promise.resolve({ access_token: 't', expires_in: 300 }),
      backoff: { delay: () => 100 },
      webSocket: this.server.webSocket,
    });
    for (const name of names) this.call.on(name, (event) => this.heard.push([name, event]));
  }

  pass(ms: number): Promise<unknown> {
    return vi.advanceTimersByTimeAsync(ms);
  }

  emit(event: string, payload: unknown): void {
    this.server.socket.emit(event, payload);
  }

  snapshot(seq: number, ...participants: Participant[]): void {
    const session = { id: 's1', state: 'open', opened_at: at, clinic, encryption: 'end_to_end' };
    this.emit('snapshot', { seq, session, you: 'me', participants, chat: [] });
  }

  links(epoch: number, ...ids: string[]): void {
    const link = { peer: 'mother', polite: false, send: true, receive: true };
    this.emit('links', { epoch, links: ids.map((id) => ({ id, ...link })) });
  }

  get heardNames(): string[] {
    return this.heard.map(([name]) => name);
  }

  async join(you: Partial<Participant> = {}, ...others: Participant[]): Promise<void> {
    const connected = this.call.connect();
    await this.pass(20);
    this.snapshot(10, person('me', { role: 'therapist', ...you }), ...others);
    await connected;
    this.heard = [];
  }

  async joinWithLink(): Promise<void> {
    await this.join({}, person('mother'));
    this.emit('ice_servers', { ice_servers: [{ urls: ['stun:s'] }] });
    this.links(1, 'a');
    await this.pass(50);
  }

  /** Whatever happened in a call, nothing of it may be left. */
  async expectNothingLeft(): Promise<void> {
    try {
      this.call.dispose();
      await this.pass(12_000); // Phoenix' own time limits run out.
      expect(vi.getTimerCount()).toBe(0);
      expect(FakePeerConnection.all.filter(({ signalingState }) => signalingState !== 'closed')).toEqual([]);
      expect(this.devices.given.filter(({ readyState }) => readyState === 'live')).toEqual([]);
      expect(FakeAudio.all.filter(({ srcObject }) => srcObject !== null)).toEqual([]);
      expect(this.server.sockets.filter(({ readyState }) => readyState < 2)).toEqual([]);
    } finally {
      this.#uninstall();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    }
  }
}
