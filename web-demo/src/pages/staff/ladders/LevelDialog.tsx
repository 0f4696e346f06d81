import { useState, type SyntheticEvent } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Dialog, Select, showInvalid, showToast } from '../../../ui';
import * as api from '../api';
import { isConflict } from '../api/http';
import type { Ladder } from '../api/goalTypes';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { ladderTexts } from '../texts/ladders';
import { useSend } from '../useSend';
import { emptyLevel, levelOf, levelProblems } from './ladderForm';
import type { LadderDialogEvents } from './LaddersPage';
import { LevelFields } from './LevelFields';

/** One more level, somewhere after the one without help. */
export function LevelDialog({ ladder, onClose, onChanged }: LadderDialogEvents & { readonly ladder: Ladder }) {
  const t = useTexts(ladderTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const offered = ladder.levels.filter(({ retired }) => !retired);
  const taken = offered.map(({ code }) => code);
  const [level, setLevel] = useState(emptyLevel);
  const [after, setAfter] = useState(offered.at(-1)?.id ?? '');
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || Object.keys(levelProblems(level, taken)).length > 0) return;
    send(
      () => api.addLevel(ladder.id, after, levelOf(level)),
      (changed) => {
        onChanged(changed);
        onClose();
        showToast(t('level.added'));
      },
    );
  };
  return (
    <Dialog title={t.rich('level.add.to', { ladder: nameOf(ladder.name) })} wide onClose={onClose}>
      <Form submit={words('save')} busy={busy} onSubmit={submit} onBack={onClose}>
        <Refused problem={problem} say={(refused) => (isConflict(refused) ? t('conflict') : undefined)} />
        <Select
          label={t('level.after')}
          value={after}
          onChange={(event) => {
            setAfter(event.target.value);
          }}
        >
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </Select>
        <LevelFields level={level} taken={taken} checked={checked} onChange={setLevel} />
      </Form>
    </Dialog>
  );
}
