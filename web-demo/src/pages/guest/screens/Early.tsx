import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, ButtonLink, useNow } from '../../../ui';
import type { Refusal } from '../entry/guest';
import { guestTexts } from '../texts';
import { useWhen } from '../when';
import { countdown } from './countdown';
import { Mark } from './Mark';
import { Screen } from './Screen';

/** The page waits with the parent, and turns into the join page by itself. */
export function Early({ refusal }: { readonly refusal: Extract<Refusal, { code: 'too_early' }> }) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const name = useName();
  const when = useWhen();
  const { unit, count } = countdown(refusal.opensAt.getTime() - useNow(1_000));
  return (
    <Screen
      layout="center"
      lead={<Mark icon="clock" tone="waiting" />}
      title={words('session.too.early')}
      actions={
        <>
          <Button variant="primary" size="call" block disabled>
            {words('join')}
          </Button>
          <ButtonLink variant="quiet" block href="/check">
            {t('checkDevice')}
          </ButtonLink>
        </>
      }
    >
      {refusal.clinic && (
        <p>
          <bdi>{name(refusal.clinic)}</bdi>
        </p>
      )}
      <p className="countdown" role="timer" aria-live="off">
        {t(`early.${unit}`, { count })}
      </p>
      <p className="soft">{t('early.body', { when: when(refusal.opensAt) })}</p>
    </Screen>
  );
}
