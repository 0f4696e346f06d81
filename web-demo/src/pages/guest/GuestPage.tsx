import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Call, Microphone, Readable, Scouted } from '../../call';
import { useTexts } from '../../i18n';
import { LanguageSwitch, PageFrame } from '../../ui';
import type { Browser } from '../device/browser';
import type { GuestVisit } from './entry/GuestVisit';
import type { Visit } from './entry/visit';
import { shownRecord } from './record/shownRecord';
import { Early } from './screens/Early';
import { Ended } from './screens/Ended';
import { InApp } from './screens/InApp';
import { Left } from './screens/Left';
import { Opening } from './screens/Opening';
import { Refused } from './screens/Refused';
import { Welcome } from './screens/Welcome';
import { Session } from './session/Session';
import { guestTexts } from './texts';
import { useGuestLocale } from './useGuestLocale';

interface GuestPageProps {
  readonly visit: GuestVisit<Call>;
  readonly microphone: Microphone;
  readonly browser: Browser;
  /** The whole link, for whoever must open it in another browser. */
  readonly link: string;
  /** What is known of the paths from here. */
  readonly scout: Readable<Scouted>;
}

/** The parent's whole visit, from the link to the goodbye, on one page. */
export function GuestPage(props: GuestPageProps) {
  const t = useTexts(guestTexts);
  const now = useSyncExternalStore(props.visit.subscribe, props.visit.getSnapshot);
  useGuestLocale(now);
  return (
    <PageFrame width="narrow" title={t('call.panel')} tools={<LanguageSwitch />}>
      <Step {...props} now={now} />
    </PageFrame>
  );
}

function Step({ visit, microphone, browser, link, scout, now }: GuestPageProps & { readonly now: Visit<Call> }) {
  const [here, stayHere] = useState(browser.inApp === undefined);
  const read = useCallback(() => visit.record(), [visit]);
  const record = 'guest' in now ? shownRecord(now.guest, read) : undefined;
  const join = (options?: { listenOnly: boolean }) => void visit.join(options);
  switch (now.page) {
    case 'opening':
      return <Opening />;
    case 'refused':
      if (now.refusal.code === 'too_early') return <Early refusal={now.refusal} />;
      return <Refused key={now.refusal.code} refusal={now.refusal} onRetry={() => visit.open()} />;
    case 'welcome':
      if (here) {
        return (
          <Welcome
            guest={now.guest}
            joining={now.joining}
            microphone={microphone}
            browser={browser}
            scout={scout}
            onJoin={join}
          />
        );
      }
      return (
        <InApp
          browser={browser}
          link={link}
          onContinue={() => {
            stayHere(true);
          }}
        />
      );
    case 'session':
      return <Session guest={now.guest} call={now.room} scout={scout} record={record} />;
    case 'left':
      return <Left key={now.how} how={now.how} joining={now.joining} record={record} onJoin={join} />;
    case 'ended':
      return <Ended guest={now.guest} seconds={now.seconds} rate={(stars) => visit.rate(stars)} record={record} />;
  }
}
