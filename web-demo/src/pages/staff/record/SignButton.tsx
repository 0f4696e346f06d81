import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Button, showToast } from '../../../ui';
import type { WrittenRecord } from '../api/progressTypes';
import * as records from '../api/records';
import { ConfirmDialog } from '../ConfirmDialog';
import { Refused } from '../Refused';
import { recordTexts } from '../texts/records';
import { useSend } from '../useSend';
import type { WritingEvents } from './ConfirmForm';

interface SignButtonProps extends WritingEvents {
  readonly appointment: string;
  readonly written: WrittenRecord;
}

/** Signs what was confirmed, after it said once what that means. */
export function SignButton({ appointment, written, onWritten, onRefused }: SignButtonProps) {
  const t = useTexts(recordTexts);
  const [asking, setAsking] = useState(false);
  const { busy, problem, send } = useSend();
  const close = () => {
    setAsking(false);
  };
  const sign = () => {
    send(
      () => records.signRecord(appointment, written.version),
      (next) => {
        close();
        onWritten(next);
        showToast(t('signed'));
      },
      (refused) => {
        close();
        onRefused(refused);
      },
    );
  };
  return (
    <>
      <Refused problem={problem} />
      <Button
        variant="primary"
        icon="lock"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('sign')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('sign.ask')}
          confirm={t('sign')}
          keep={t('sign.keep')}
          busy={busy}
          onConfirm={sign}
          onClose={close}
        >
          <p>{t('sign.words', { attendance: t(`attendance.${written.attendance}`), minutes: written.minutes })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
