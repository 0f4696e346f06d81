import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import './StateTag.css';

/** waiting is saffron, connected green, danger red, active teal; neutral has no colour. */
export type Tone = 'neutral' | 'active' | 'waiting' | 'connected' | 'danger';

interface StateTagProps {
  readonly tone?: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** A state as an icon and a word: the colour only repeats what they say. */
export function StateTag({ tone = 'neutral', icon, children }: StateTagProps) {
  return (
    <span className={`state-tag state-tag-${tone}`}>
      <Icon name={icon} size={16} />
      <span>{children}</span>
    </span>
  );
}

/** A number on something, e.g. how many wait. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge state-tag-${tone}`}>{children}</span>;
}
