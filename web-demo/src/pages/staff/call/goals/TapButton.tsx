import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from '../../../../ui';

interface TapButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** strong: what one hopes for. */
  readonly look?: 'strong' | 'plain';
  readonly icon?: IconName;
  /** Short, in place of a picture. */
  readonly sign?: string;
  readonly children: ReactNode;
}

/** One try is one press: 64 px, picture and word. */
export function TapButton({ look = 'plain', icon, sign, children, ...rest }: TapButtonProps) {
  return (
    <button type="button" {...rest} className={`tap tap-${look}`}>
      {icon && <Icon name={icon} />}
      {sign && (
        <bdi className="tap-sign" aria-hidden="true">
          {sign}
        </bdi>
      )}
      <span>{children}</span>
    </button>
  );
}
