import type { ReactNode } from 'react';

interface LegendProps {
  readonly entries: readonly { readonly key: string; readonly sample: ReactNode; readonly words: ReactNode }[];
}

/** What each line and texture is, each beside a piece of it. */
export function Legend({ entries }: LegendProps) {
  return (
    <ul className="chart-legend">
      {entries.map(({ key, sample, words }) => (
        <li key={key}>
          <svg width={28} height={16} aria-hidden="true" focusable="false">
            {sample}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
