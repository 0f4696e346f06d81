import { useEffect, useRef, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { announce, Button, ButtonLink, type IconName } from '../../../ui';
import type { Refusal } from '../entry/guest';
import { guestTexts } from '../texts';
import { Mark } from './Mark';
import { Screen } from './Screen';

type Final = Exclude<Refusal, { code: 'too_early' }>;

const icons: Record<Final['code'], IconName> = {
  too_late: 'clock',
  cancelled: 'calendar',
  not_started: 'calendar',
  revoked: 'link',
  unknown_invitation: 'link',
  no_link: 'link',
  other_link: 'link',
  cookies: 'settings',
  session_full: 'people',
  rate_limited: 'clock',
  offline: 'warning',
  unavailable: 'warning',
};

/** Codes after which pressing a button again may help, in the page that stands here. */
const again: ReadonlySet<Refusal['code']> = new Set([
  'offline',
  'unavailable',
  'cookies',
  'session_full',
  'rate_limited',
]);

interface RefusedProps {
  readonly refusal: Final;
  readonly onRetry: () => Promise<void>;
}

/** Why there is no way in, and what to do: in the parent's language, and never whose appointment it is. */
export function Refused({ refusal, onRetry }: RefusedProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const name = useName();
  const clinic = 'clinic' in refusal ? name(refusal.clinic) : t('clinic.unknown');
  const [busy, setBusy] = useState(false);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const body = t(`${refusal.code}.body`, { clinic });
  const retry = async () => {
    setBusy(true);
    await onRetry();
    if (!shown.current) return;
    // Another outcome is another screen, whose heading speaks; the same one must say that it was tried.
    setBusy(false);
    announce(body);
  };
  return (
    <Screen
      layout="center"
      lead={<Mark icon={icons[refusal.code]} />}
      title={t(`${refusal.code}.title`)}
      actions={
        <>
          {again.has(refusal.code) && (
            <Button variant="primary" size="call" block icon="refresh" busy={busy} onClick={() => void retry()}>
              {words('try.again')}
            </Button>
          )}
          <ButtonLink variant="quiet" block href="/check">
            {t('checkDevice')}
          </ButtonLink>
        </>
      }
    >
      <p className="soft">{body}</p>
    </Screen>
  );
}
