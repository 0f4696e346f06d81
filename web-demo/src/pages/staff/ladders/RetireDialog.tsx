import { useName, useTexts } from '../../../i18n';
import { showToast } from '../../../ui';
import * as api from '../api';
import type { Ladder, PromptLevel } from '../api/goalTypes';
import { ConfirmDialog } from '../ConfirmDialog';
import { ladderTexts } from '../texts/ladders';
import { useAction } from '../useAction';
import type { LadderDialogEvents } from './LaddersPage';

interface RetireDialogProps extends LadderDialogEvents {
  readonly ladder: Ladder;
  /** Without it, the whole ladder. */
  readonly level?: PromptLevel;
}

/** Asks once: what is retired does not come back. */
export function RetireDialog({ ladder, level, onClose, onChanged }: RetireDialogProps) {
  const t = useTexts(ladderTexts);
  const nameOf = useName();
  const { busy, run } = useAction();
  return (
    <ConfirmDialog
      title={t(level ? 'level.retire.title' : 'retire.title')}
      confirm={t(level ? 'level.retire' : 'retire')}
      keep={t('keep')}
      busy={busy}
      onConfirm={() => {
        run(async () => {
          onChanged(level ? await api.retireLevel(ladder.id, level.id) : await api.retireLadder(ladder.id));
          onClose();
          showToast(t('done.retired'));
        });
      }}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{nameOf((level ?? ladder).name)}</bdi>
        </strong>
      </p>
      <p className="soft">{t(level ? 'level.retire.words' : 'retire.words')}</p>
    </ConfirmDialog>
  );
}
