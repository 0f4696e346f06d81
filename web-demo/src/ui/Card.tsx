import type { HTMLAttributes } from 'react';
import './Card.css';

interface CardProps extends HTMLAttributes<HTMLElement> {
  readonly as?: 'article' | 'section' | 'div' | 'li' | 'aside';
  /** waiting: saffron, somebody waits. quiet: lies back. */
  readonly tone?: 'plain' | 'waiting' | 'quiet';
}

export function Card({ as: Tag = 'section', tone = 'plain', className, ...rest }: CardProps) {
  return <Tag {...rest} className={['card', `card-${tone}`, className].filter(Boolean).join(' ')} />;
}
