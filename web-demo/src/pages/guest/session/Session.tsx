import { useEffect } from 'react';
import type { Call, Readable, Scouted } from '../../../call';
import { useLocale, useTexts } from '../../../i18n';
import { Spinner } from '../../../ui';
import { useCallSnapshot } from '../../useCallSnapshot';
import type { Guest } from '../entry/guest';
import type { ShownRecord } from '../record/shownRecord';
import { Screen } from '../screens/Screen';
import { guestTexts } from '../texts';
import { Talk } from './Talk';
import { useArrivals } from './useArrivals';
import { useAwake } from './useAwake';
import { Waiting } from './Waiting';

interface SessionProps {
  readonly guest: Guest;
  readonly call: Call;
  readonly scout: Readable<Scouted>;
  readonly record: ShownRecord | undefined;
}

/** From the press of Join to the end: connecting, waiting, talking, as the call says. */
export function Session({ guest, call, scout, record }: SessionProps) {
  const t = useTexts(guestTexts);
  const { language } = useLocale();
  const snapshot = useCallSnapshot(call);
  useAwake();
  useArrivals(call);
  useEffect(() => {
    call.setLanguage(language);
  }, [call, language]);
  switch (snapshot.status.name) {
    case 'waiting':
    case 'declined':
      return <Waiting guest={guest} call={call} snapshot={snapshot} scout={scout} />;
    case 'joined':
      return <Talk call={call} snapshot={snapshot} record={record} />;
    case 'idle':
    case 'connecting':
    case 'ended':
      return (
        <Screen layout="center" title={t('call.connecting')}>
          <Spinner size={40} />
        </Screen>
      );
  }
}
