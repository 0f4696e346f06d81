import { useCallback, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, Dialog, showToast, Spinner } from '../../../ui';
import * as api from '../api';
import type { StaffAccount, Student } from '../api/types';
import '../Form.css';
import { Refused } from '../Refused';
import { peopleTexts } from '../texts/people';
import { useAction } from '../useAction';
import '../StudentList.css';
import { errorOf, useLoad } from '../useLoad';

interface CaseloadDialogProps {
  readonly account: StaffAccount;
  readonly onClose: () => void;
}

/** What the server takes at once. */
const most = 500;

/** Which students a therapist sees. */
export function CaseloadDialog({ account, onClose }: CaseloadDialogProps) {
  const t = useTexts(peopleTexts);
  const nameOf = useName();
  const { loaded } = useLoad(
    useCallback((signal) => Promise.all([api.students(signal), api.caseload(account.id, signal)]), [account.id]),
  );
  return (
    <Dialog title={t.rich('caseload', { name: nameOf(account.name) })} onClose={onClose}>
      {loaded.state === 'loading' && <Spinner />}
      <Refused problem={errorOf(loaded)} />
      {loaded.state === 'ready' && (
        <CaseloadForm account={account} students={loaded.value[0]} before={loaded.value[1]} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface CaseloadFormProps extends CaseloadDialogProps {
  readonly students: readonly Student[];
  readonly before: readonly string[];
}

function CaseloadForm({ account, students, before, onClose }: CaseloadFormProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const nameOf = useName();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(before));
  const { busy, run } = useAction();
  const save = () => {
    run(async () => {
      await api.assignCaseload(account.id, [...chosen]);
      onClose();
      showToast(t('caseload.saved'));
    });
  };
  const toggle = (id: string, on: boolean) => {
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
  };
  return (
    <div className="form">
      <fieldset className="student-choice">
        <legend className="field-label">{t('caseload.count', { count: chosen.size })}</legend>
        <div className="student-list">
          {students.map(({ id, name }) => (
            <label key={id} className="student-option">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => {
                  toggle(id, event.target.checked);
                }}
              />
              <bdi>{nameOf(name)}</bdi>
            </label>
          ))}
          {students.length === 0 && <p className="soft small student-none">{t('caseload.none')}</p>}
        </div>
      </fieldset>
      <p className="soft small">{t(chosen.size > most ? 'caseload.too.many' : 'caseload.hint')}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{words('cancel')}</Button>
        <Button variant="primary" busy={busy} disabled={chosen.size > most} onClick={save}>
          {words('save')}
        </Button>
      </div>
    </div>
  );
}
