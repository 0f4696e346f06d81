import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import './Button.css';
import { Icon, type IconName } from './Icon';
import { Spinner } from './Spinner';

export interface ButtonLook {
  /** primary: the way forward, once per view. danger: ends or takes away. quiet: beside the matter. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** 48 px, or 64 px inside a call. */
  readonly size?: 'normal' | 'call';
  readonly icon?: IconName;
  /** As wide as what it stands in. */
  readonly block?: boolean;
}

interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Something is under way: presses are ignored, focus stays. */
  readonly busy?: boolean;
}

function classes({ variant = 'secondary', size = 'normal', block }: ButtonLook, extra?: string): string {
  return ['button', `button-${variant}`, size === 'call' && 'button-call', block && 'button-block', extra]
    .filter(Boolean)
    .join(' ');
}

export function Button({
  variant,
  size,
  icon,
  block,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ ...(variant && { variant }), ...(size && { size }), ...(block && { block }) }, className)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <Face icon={icon} busy={busy}>
        {children}
      </Face>
    </button>
  );
}

interface LinkProps extends ButtonLook, AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
}

/** Goes somewhere (or downloads something), and looks like the button beside it. */
export function ButtonLink({ variant, size, icon, block, className, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      className={classes({ ...(variant && { variant }), ...(size && { size }), ...(block && { block }) }, className)}
    >
      <Face icon={icon} busy={false}>
        {children}
      </Face>
    </a>
  );
}

function Face({ icon, busy, children }: { icon: IconName | undefined; busy: boolean; children: ReactNode }) {
  return (
    <>
      {busy ? <Spinner size={20} /> : icon && <Icon name={icon} size={22} />}
      <span className="button-words">{children}</span>
    </>
  );
}
