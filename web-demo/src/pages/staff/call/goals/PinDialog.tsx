import { useState } from 'react';
import { useName, useTexts } from '../../../../i18n';
import { common } from '../../../../i18n/common';
import { Button, Dialog } from '../../../../ui';
import type { Goal } from '../../api/goalTypes';
import '../../Form.css';
import '../../StudentList.css';
import { tapTexts } from '../../texts/taps';
import { mostPins } from './pins';
import type { SessionWork } from './useSessionWork';

interface PinDialogProps {
  readonly work: SessionWork;
  readonly active: readonly Goal[];
  readonly onClose: () => void;
}

/** Which goals are at hand. */
export function PinDialog({ work, active, onClose }: PinDialogProps) {
  const t = useTexts(tapTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const [chosen, setChosen] = useState<readonly string[]>(() => work.pinned.map(({ id }) => id));
  const toggle = (goal: string, on: boolean) => {
    setChosen((now) => (on ? [...now, goal] : now.filter((each) => each !== goal)));
  };
  return (
    <Dialog title={t('pinned.title')} onClose={onClose}>
      <fieldset className="student-choice">
        <legend className="soft small">{t('pinned.hint')}</legend>
        <div className="student-list">
          {active.map(({ id, text }) => (
            <label key={id} className="student-option">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={chosen.length >= mostPins && !chosen.includes(id)}
                onChange={(event) => {
                  toggle(id, event.target.checked);
                }}
              />
              <bdi>{nameOf(text)}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="dialog-actions">
        <Button onClick={onClose}>{words('cancel')}</Button>
        <Button
          variant="primary"
          onClick={() => {
            work.pin(chosen);
            onClose();
          }}
        >
          {words('save')}
        </Button>
      </div>
    </Dialog>
  );
}
