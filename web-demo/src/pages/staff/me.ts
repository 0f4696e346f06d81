import { createContext, use } from 'react';
import type { Me } from './api/types';

interface Account {
  readonly me: Me;
  /** The server says that nobody is signed in any more: back to the sign-in page. */
  readonly signedOut: () => void;
  /** Something about the account is different now: asks the server anew. */
  readonly changed: () => void;
}

export const MeContext = createContext<Account | null>(null);

export function useAccount(): Account {
  const account = use(MeContext);
  if (!account) throw new Error('useAccount is for pages behind the sign-in');
  return account;
}

export function useMe(): Me {
  return useAccount().me;
}
