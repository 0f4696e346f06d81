import { ButtonLink, type IconName } from '../../ui';
import { go } from './router';

interface PageLinkProps {
  /** The page's address. */
  readonly page: string;
  readonly icon: IconName;
  readonly variant?: 'secondary' | 'quiet';
  readonly children: string;
}

/** Looks like a button and goes to another page of staff, without loading anew. */
export function PageLink({ page, children, ...look }: PageLinkProps) {
  return (
    <ButtonLink
      {...look}
      href={page}
      onClick={(event) => {
        event.preventDefault();
        go(page);
      }}
    >
      {children}
    </ButtonLink>
  );
}
