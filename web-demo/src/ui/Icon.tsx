import './Icon.css';

/** Own drawings on a 24-unit grid, strokes of 1.8. */
const drawings = {
  microphone: 'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M9 21h6',
  'microphone-off':
    'M9 9v3a3 3 0 0 0 4.6 2.5M15 11V6a3 3 0 0 0-5.6-1.5M5.5 11.5a6.5 6.5 0 0 0 10.4 5.2M18.5 11.5a6.4 6.4 0 0 1-.5 2.5M12 18v3M9 21h6M4 3l16 18',
  speaker: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  chat: 'M4 5.5h16v11H11l-4.5 4v-4H4zM8 9.5h8M8 12.8h5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L11.8 6.5M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.3-1.3',
  copy: 'M9 9h11v11H9zM5.5 15H4V4h11v1.5',
  door: 'M6 21V4.5L14 3v18M14 5h4v16M3.5 21h17M10.8 12v.1',
  'leave-call': 'M3 14.5c5.5-5.3 12.5-5.3 18 0l-2.3 2.6-3.7-1.6v-2.3a11 11 0 0 0-6 0v2.3l-3.7 1.6z',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8',
  'calendar-add': 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8M12 12.5v5M9.5 15h5',
  person: 'M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  people:
    'M9 5a3.3 3.3 0 1 0 0 6.6A3.3 3.3 0 0 0 9 5zM2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.3a3.3 3.3 0 0 1 0 6M17.5 13.6a6.5 6.5 0 0 1 4 5.9',
  check: 'M4.5 12.5l5 5 10-11',
  close: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 4L2.8 20h18.4zM12 10v5M12 17.5v.1',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.8v.1',
  wave: 'M3 12h2.5l2-6 3.5 13 3.5-15 2.5 10 1.5-2H21',
  lock: 'M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2',
  more: 'M12 5.5v.1M12 12v.1M12 18.5v.1',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  undo: 'M8.5 5L4 9.5 8.5 14M4 9.5h10.5a5 5 0 0 1 0 10H10',
  goal: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 12v.1',
  note: 'M6 3.5h8.5L18.5 7.5v13H6zM9.5 11.5h6M9.5 15.5h4',
  play: 'M8 5.5l10.5 6.5L8 18.5z',
  stop: 'M7 7h10v10H7z',
  help: 'M4 20c.5-4 3-6 6-6s5.5 2 6 6M10 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM19 7v6M16 10h6',
  forward: 'M9 5l7 7-7 7',
  backward: 'M15 5l-7 7 7 7',
  send: 'M4 12l16-7.5-5 15-3.5-6zM11.5 13.5L20 4.5',
  download: 'M12 4v11M7.5 11l4.5 4.5L16.5 11M4.5 20h15',
  'sign-out': 'M14 4H5v16h9M10 12h11M17.5 8.5L21 12l-3.5 3.5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  trend: 'M4 4v16h16M7.5 15l4-4.5 3 2.5 5-6.5M15.5 6.5h4v4',
  printer: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7zM16.5 11.7v.1',
  globe: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17',
  ear: 'M7 9.5a5.5 5.5 0 0 1 11 0c0 4-3.5 4.5-3.5 8a3 3 0 0 1-5.7 1.3M10 10a2.5 2.5 0 0 1 5 0c0 2-2 2-2 4',
  hand: 'M8 12.5V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11 6a1.5 1.5 0 0 1 3 0v8a6.5 6.5 0 0 1-6.5 6.5c-3 0-4.5-1.5-6-4l-2-3.5a1.4 1.4 0 0 1 2.4-1.4z',
} as const;

export type IconName = keyof typeof drawings;

/** Pictures that show a direction of reading turn around in Arabic; clocks, checks and sound do not. */
const turning = new Set<IconName>(['forward', 'backward', 'send', 'sign-out', 'chat', 'undo']);

/** Says nothing to a screen reader: the words beside it, or the button's label, do. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={turning.has(name) ? 'icon icon-turning' : 'icon'}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
