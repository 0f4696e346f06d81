import type { ReactNode } from 'react';
import './Banner.css';
import { Icon, type IconName } from './Icon';
import type { Tone } from './StateTag';

interface BannerProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** One button that mends it. */
  readonly action?: ReactNode;
  /** alert: read out at once, for errors that appear by themselves. */
  readonly role?: 'alert' | 'status';
}

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  active: 'info',
  waiting: 'clock',
  connected: 'check',
  danger: 'warning',
};

/** A line that tells a state of the whole page and, if there is one, the way out of it. */
export function Banner({ tone = 'neutral', icon, title, children, action, role }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={role}>
      <Icon name={icon ?? icons[tone]} />
      <div className="banner-words">
        {title && <p className="banner-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="banner-action">{action}</div>}
    </div>
  );
}
