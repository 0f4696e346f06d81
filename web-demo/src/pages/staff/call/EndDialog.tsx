import { useTexts } from '../../../i18n';
import { Button, Dialog } from '../../../ui';
import { callTexts } from '../texts/call';
import { useCall } from './CallContext';
import { useAction } from '../useAction';

/** Asks once; offers to step out without ending for those who only want a pause. */
export function EndDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(callTexts);
  const { call } = useCall();
  const { busy, run } = useAction();
  return (
    <Dialog
      title={t('end.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              run(() => call.leave());
            }}
          >
            {t('end.step.out')}
          </Button>
          <Button
            variant="danger"
            busy={busy}
            onClick={() => {
              run(() => call.endSession());
            }}
          >
            {t('end.session')}
          </Button>
        </>
      }
    >
      <p>{t('end.words')}</p>
      <p className="soft">{t('end.step.out.hint')}</p>
    </Dialog>
  );
}
