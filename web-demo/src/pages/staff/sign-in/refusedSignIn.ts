import { useEffect, useState } from 'react';

/** The code of `/?sign_in={code}`; nothing else of the address counts. */
export function refusedSignIn(query: string): string | undefined {
  return new URLSearchParams(query).get('sign_in') ?? undefined;
}

/** What a code means after a sign-in elsewhere; the other codes mean what they mean everywhere. */
export function refusedSignInWords(code: string) {
  if (code === 'forbidden') return 'refused.unknown';
  if (code === 'unauthorized') return 'refused.failed';
  return undefined;
}

/** Reads it once and takes it out of the address, so that a reload or a bookmark does not bring it back. */
export function useRefusedSignIn(): string | undefined {
  const [code] = useState(() => refusedSignIn(location.search));
  useEffect(() => {
    if (code) history.replaceState(history.state, '', location.pathname);
  }, [code]);
  return code;
}
