// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { Emitter } from './Emitter';
import { Store } from './Store';

test('a store tells of a change once, and keeps what did not change identical', () => {
  const people: string[] = [];
  const store = new Store({ muted: false, people });
  const heard = vi.fn();
  const stop = store.subscribe(heard);
  const before = store.getSnapshot();

  store.update({ muted: false });
  expect(heard).not.toHaveBeenCalled();
  expect(store.getSnapshot()).toBe(before);

  store.update({ muted: true });
  expect(heard).toHaveBeenCalledOnce();
  expect(store.getSnapshot()).toEqual({ muted: true, people });
  expect(store.getSnapshot().people).toBe(people);

  stop();
  store.update({ muted: false });
  expect(heard).toHaveBeenCalledOnce();
  expect(store.size).toBe(0);
});

test('a listener that stops while it is told does not disturb the others', () => {
  const emitter = new Emitter<{ beep: number }>();
  const heard: string[] = [];
  const stop = emitter.on('beep', () => {
    heard.push('first');
    stop();
  });
  emitter.on('beep', (loudness) => heard.push(`second ${loudness}`));
  emitter.emit('beep', 1);
  emitter.emit('beep', 2);
  expect(heard).toEqual(['first', 'second 1', 'second 2']);
  expect(emitter.size).toBe(1);
});
