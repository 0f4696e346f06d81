import { useEffect } from 'react';
import { chime, type Call } from '../../../call';
import { useName, useTexts } from '../../../i18n';
import { announce } from '../../../ui';
import { guestTexts } from '../texts';

/** Says what an eye would see: being let in (with a chime, for whoever put the phone down), and who comes and goes. */
export function useArrivals(call: Call): void {
  const t = useTexts(guestTexts);
  const name = useName();
  useEffect(() => {
    let waited = ['waiting', 'declined'].includes(call.getSnapshot().status.name);
    const stops = [
      call.on('waiting', () => {
        waited = true;
      }),
      call.on('joined', () => {
        announce(t('waiting.admitted'), 'assertive');
        if (waited) chime();
        waited = false;
      }),
      call.on('participant_arrived', (person) => {
        announce(t('announce.joined', { name: name(person.name) }));
      }),
      call.on('participant_left', ({ participant }) => {
        announce(t('announce.left', { name: name(participant.name) }));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [call, t, name]);
}
