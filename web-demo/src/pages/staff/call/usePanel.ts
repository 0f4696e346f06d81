import { useState, useSyncExternalStore } from 'react';

export type Panel = 'link' | 'chat' | 'none';

const wide = window.matchMedia('(width >= 960px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => {
    wide.removeEventListener('change', listener);
  };
}

interface ShownPanel {
  readonly panel: Panel;
  /** The panel does not take the people's room: it stands beside them, or there is none. */
  readonly beside: boolean;
  readonly toggle: (panel: 'link' | 'chat') => void;
}

/**
 * What stands at the end side: what was chosen, else the invitation while nobody else is in the room, else the chat where
 * there is room for it.
 */
export function usePanel(alone: boolean): ShownPanel {
  const [choice, setChoice] = useState<{ readonly panel: Panel; readonly alone: boolean }>();
  const isWide = useSyncExternalStore(subscribe, () => wide.matches);
  const fitting: Panel = alone ? 'link' : isWide ? 'chat' : 'none';
  // A choice holds until the room fills or empties: then what is needed has changed.
  const panel = choice?.alone === alone ? choice.panel : fitting;
  const toggle = (wanted: 'link' | 'chat') => {
    setChoice({ panel: panel === wanted ? 'none' : wanted, alone });
  };
  return { panel, beside: isWide || panel === 'none', toggle };
}
