import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard's place when the card whose button had it is gone. It goes to who else is at the door, or to the page
 * when nobody is: never to another button, because a second press of the same key would then let somebody in unseen.
 */
export function useFocusAfterDoor(door: RefObject<HTMLElement | null>, who: string): void {
  const had = useRef(false);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (had.current && lost) (door.current ?? document.getElementById('content'))?.focus();
    had.current = false;
    const note = () => {
      had.current = door.current?.contains(document.activeElement) ?? false;
    };
    note();
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
    };
  }, [door, who]);
}
