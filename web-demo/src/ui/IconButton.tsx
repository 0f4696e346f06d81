import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';
import './IconButton.css';

interface IconButtonProps extends ComponentProps<'button'> {
  /** Its name for everybody: read out, and shown on hover. */
  readonly label: string;
  readonly icon: IconName;
  readonly size?: 'normal' | 'call';
}

export function IconButton({ label, icon, size = 'normal', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={['icon-button', size === 'call' && 'icon-button-call', className].filter(Boolean).join(' ')}
    >
      <Icon name={icon} />
    </button>
  );
}
