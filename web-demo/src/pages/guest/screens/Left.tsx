import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, type IconName } from '../../../ui';
import type { LeftHow } from '../entry/visit';
import { RecordButton } from '../record/RecordButton';
import type { ShownRecord } from '../record/shownRecord';
import { guestTexts } from '../texts';
import { Mark } from './Mark';
import { Screen } from './Screen';

interface LeftProps {
  readonly how: LeftHow;
  readonly joining: boolean;
  readonly record: ShownRecord | undefined;
  readonly onJoin: () => void;
}

const icons: Record<LeftHow, IconName> = { left: 'door', removed: 'door', taken_over: 'copy', lost: 'warning' };

/** Out of a session that goes on: why, and the way back. */
export function Left({ how, joining, record, onJoin }: LeftProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  return (
    <Screen
      layout="center"
      lead={<Mark icon={icons[how]} />}
      title={t(`${how}.title`)}
      actions={
        <>
          <Button variant="primary" size="call" block busy={joining} onClick={onJoin}>
            {words('join')}
          </Button>
          {how === 'left' && record && <RecordButton record={record} />}
        </>
      }
    >
      <p className="soft">{t(`${how}.body`)}</p>
    </Screen>
  );
}
