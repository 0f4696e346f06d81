import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../../i18n';
import { Button, Dialog, showInvalid, showToast, TextField } from '../../../ui';
import * as api from '../api';
import { Form } from '../Form';
import { Refused } from '../Refused';
import { ladderTexts } from '../texts/ladders';
import { useSend } from '../useSend';
import {
  emptyLevel,
  fewestLevels,
  ladderOf,
  levelProblems,
  longestName,
  mostLevels,
  type LevelForm,
} from './ladderForm';
import type { LadderDialogEvents } from './LaddersPage';
import { LevelFields } from './LevelFields';

/** The codes of every level but the one at `at`. */
function othersOf(levels: readonly LevelForm[], at: number): readonly string[] {
  return levels.filter((_, index) => index !== at).map(({ code }) => code.trim());
}

/** A ladder of the clinic's own, from no help to the most. */
export function NewLadderDialog({ onClose, onChanged }: LadderDialogEvents) {
  const t = useTexts(ladderTexts);
  const [name, setName] = useState({ en: '', ar: '' });
  const [levels, setLevels] = useState<readonly LevelForm[]>([emptyLevel, emptyLevel]);
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSend();
  const whole =
    name.en.trim() !== '' &&
    name.ar.trim() !== '' &&
    levels.every((level, at) => Object.keys(levelProblems(level, othersOf(levels, at))).length === 0);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (busy || !whole) return;
    send(
      () => api.addLadder(ladderOf(name, levels)),
      (made) => {
        onChanged(made);
        onClose();
        showToast(t('made'));
      },
    );
  };
  const nameField = (key: 'en' | 'ar') => ({
    value: name[key],
    error: checked && !name[key].trim() && t('name.missing'),
    autoComplete: 'off',
    maxLength: longestName,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setName({ ...name, [key]: event.target.value });
    },
  });
  return (
    <Dialog title={t('add')} wide onClose={onClose}>
      <Form submit={t('create')} busy={busy} onSubmit={submit} onBack={onClose}>
        <Refused problem={problem} />
        <div className="ladder-row">
          <TextField label={t('name.ar')} lang="ar" dir="rtl" {...nameField('ar')} />
          <TextField label={t('name.en')} lang="en" dir="ltr" {...nameField('en')} />
        </div>
        {levels.map((level, at) => (
          <fieldset key={at} className="ladder-new">
            <legend className="field-label">{t(at === 0 ? 'level.first' : 'level.number', { n: at + 1 })}</legend>
            <LevelFields
              level={level}
              taken={othersOf(levels, at)}
              checked={checked}
              onChange={(changed) => {
                setLevels(levels.map((each, index) => (index === at ? changed : each)));
              }}
            />
          </fieldset>
        ))}
        <div className="ladder-actions">
          {levels.length < mostLevels && (
            <Button
              icon="plus"
              onClick={() => {
                setLevels([...levels, emptyLevel]);
              }}
            >
              {t('level.more')}
            </Button>
          )}
          {levels.length > fewestLevels && (
            <Button
              variant="quiet"
              onClick={() => {
                setLevels(levels.slice(0, -1));
              }}
            >
              {t('level.less')}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
