import { PathScout, type Call, type Microphone } from '../../call';
import { rememberedLanguage } from '../../i18n';
import { forgetToken, tokenInAddress } from './entry/address';
import type { Browser } from '../device/browser';
import { offeredIceServers } from '../device/offeredIceServers';
import { guestApi } from './entry/guestApi';
import { GuestVisit } from './entry/GuestVisit';
import { tabMemory } from './entry/tabMemory';
import { scoutPaths } from './scoutPaths';
import { openRoom } from './session/openRoom';
import { steadyMicrophone } from '../steadyMicrophone';

export interface StartedVisit {
  readonly visit: GuestVisit<Call>;
  readonly microphone: Microphone;
  /** The whole link, for whoever must open it in another browser. */
  readonly link: string;
  readonly scout: PathScout;
}

/** Wires a visit to this browser, and opens its link. */
export function startVisit(browser: Browser): StartedVisit {
  const microphone = steadyMicrophone(tabMemory.joinedSession);
  const link = window.location.href;
  const visit = new GuestVisit<Call>({
    api: guestApi,
    memory: tabMemory,
    language: rememberedLanguage,
    tokenInAddress,
    // Another app's window offers "open in browser", which passes the address on: the token must still be in it.
    forgetToken: browser.inApp ? () => undefined : forgetToken,
    microphone,
    openRoom: (guest) => openRoom(guest, guestApi, microphone, rememberedLanguage()),
  });
  const scout = new PathScout(offeredIceServers);
  scoutPaths(visit, scout);
  void visit.open();
  window.addEventListener('online', () => {
    const now = visit.getSnapshot();
    if (now.page === 'refused' && now.refusal.code === 'offline') void visit.open();
  });
  // Another link opened in the same tab: everything begins anew.
  window.addEventListener('hashchange', () => {
    if (tokenInAddress() !== undefined) window.location.reload();
  });
  return { visit, microphone, link, scout };
}
