import type { ReactNode } from 'react';
import './EmptyState.css';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing is here, and what that means. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <span className="empty-state-mark">
        <Icon name={icon} size={28} />
      </span>
      <p className="empty-state-title">{title}</p>
      {children && <div className="soft">{children}</div>}
      {action}
    </div>
  );
}
