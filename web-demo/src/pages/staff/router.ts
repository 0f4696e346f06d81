import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'schedule' }
  | { readonly page: 'call'; readonly session: string }
  | { readonly page: 'report'; readonly session: string }
  | { readonly page: 'record'; readonly appointment: string }
  | { readonly page: 'unsigned' }
  | { readonly page: 'progress'; readonly student: string }
  | { readonly page: 'goals'; readonly student: string }
  | { readonly page: 'ladders' }
  | { readonly page: 'staff' }
  | { readonly page: 'relays' }
  | { readonly page: 'live' }
  | { readonly page: 'unknown' };

/** The address bar as a page of staff. Queries belong to the page itself. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'schedule' };
  if (/^\/staff\/?$/.test(path)) return { page: 'staff' };
  if (/^\/relays\/?$/.test(path)) return { page: 'relays' };
  if (/^\/live\/?$/.test(path)) return { page: 'live' };
  if (/^\/ladders\/?$/.test(path)) return { page: 'ladders' };
  const [, about, student] = /^\/(progress|goals)\/([0-9a-f-]{36})\/?$/i.exec(path) ?? [];
  if (student) return { page: about?.toLowerCase() === 'goals' ? 'goals' : 'progress', student };
  if (/^\/records\/?$/.test(path)) return { page: 'unsigned' };
  const [, appointment] = /^\/appointments\/([0-9a-f-]{36})\/record\/?$/i.exec(path) ?? [];
  if (appointment) return { page: 'record', appointment };
  const [, session, rest] = /^\/session\/([0-9a-f-]{36})(\/report)?\/?$/i.exec(path) ?? [];
  if (!session) return { page: 'unknown' };
  return { page: rest ? 'report' : 'call', session };
}

const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Goes to another page of staff without loading anew. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  window.scrollTo(0, 0);
  changed();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}
