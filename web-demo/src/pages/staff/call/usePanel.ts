import { useState, useSyncExternalStore } from 'react';

export type Panel = 'link' | 'chat' | 'goals' | 'none';

export type PanelName = Exclude<Panel, 'none'>;

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
  readonly toggle: (panel: PanelName) => void;
  /** Somebody is writing in it: it stays. */
  readonly hold: (panel: PanelName) => void;
}

/**
 * What stands at the end side: what was chosen or written in, else the invitation while nobody else is in the room, else the goals,
 * or the chat of who records none, where there is room for it.
 */
export function usePanel(alone: boolean, records: boolean): ShownPanel {
  const [choice, setChoice] = useState<Panel>();
  const isWide = useSyncExternalStore(subscribe, () => wide.matches);
  const fitting: Panel = alone ? 'link' : isWide ? (records ? 'goals' : 'chat') : 'none';
  // A choice holds while people come and go: nothing is swapped under somebody's hands.
  const panel = choice ?? fitting;
  const toggle = (wanted: PanelName) => {
    setChoice(panel === wanted ? 'none' : wanted);
  };
  return { panel, beside: isWide || panel === 'none', toggle, hold: setChoice };
}
