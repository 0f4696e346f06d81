import { useEffect, useEffectEvent, useState } from 'react';
import { keptInBrowser } from '../../../storage';

const key = 'sawt.shortcuts';

/** Single keys can be in the way of speech input, so they can be switched off (WCAG 2.1.4). */
export function useShortcutSetting(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => keptInBrowser.read(key) !== 'off');
  const choose = (next: boolean) => {
    setOn(next);
    keptInBrowser.write(key, next ? 'on' : 'off');
  };
  return [on, choose];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

/**
 * Runs the action of a key, by its place on the keyboard: an Arabic layout has it in the same spot; or, for signs that layouts have
 * in different spots, by what it writes.
 */
export function useShortcuts(on: boolean, actions: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    const action = actions[event.code] ?? actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      press(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [on]);
}
