import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Button, type IconName } from '../../ui';
import type { Refusal } from '../guest/entry/guest';
import { Mark } from '../guest/screens/Mark';
import { Screen } from '../guest/screens/Screen';
import { familyTexts } from './texts';

type Kind = 'nothing' | 'unknown_invitation' | 'revoked' | 'too_late' | 'no_link' | 'unavailable';

const icons: Record<Kind, IconName> = {
  nothing: 'trend',
  unknown_invitation: 'link',
  revoked: 'link',
  too_late: 'clock',
  no_link: 'link',
  unavailable: 'warning',
};

const kinds: readonly Kind[] = ['nothing', 'unknown_invitation', 'revoked', 'too_late', 'no_link'];

interface RefusedRecordProps {
  readonly kind: Refusal['code'] | 'nothing';
  readonly onRetry: () => void;
}

/** Why nothing is shown, and what to do; never whose record it is. */
export function RefusedRecord({ kind, onRetry }: RefusedRecordProps) {
  const t = useTexts(familyTexts);
  const words = useTexts(common);
  const shown = kinds.find((each) => each === kind) ?? 'unavailable';
  return (
    <Screen
      layout="center"
      lead={<Mark icon={icons[shown]} />}
      title={t(`${shown}.title`)}
      actions={
        shown === 'unavailable' && (
          <Button variant="primary" block icon="refresh" onClick={onRetry}>
            {words('try.again')}
          </Button>
        )
      }
    >
      <p className="soft">{t(`${shown}.body`)}</p>
    </Screen>
  );
}
