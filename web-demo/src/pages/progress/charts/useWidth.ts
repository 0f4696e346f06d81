import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Before anything was measured. */
const atFirst = 640;

/** How wide an element is, in CSS pixels: a chart is drawn anew rather than shrunk, so that its words stay legible. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(([entry]) => {
      // Nothing is as wide as nothing: the page is hidden, or printed by a copy.
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [element, width];
}
