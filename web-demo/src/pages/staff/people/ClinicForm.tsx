import { useState, type SyntheticEvent } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Select, showInvalid, showToast } from '../../../ui';
import * as api from '../api';
import type { ClinicChange, ClinicSettings, ReleasedView } from '../api/types';
import { Form } from '../Form';
import { useAccount } from '../me';
import { Refused } from '../Refused';
import { familyRightsTexts } from '../texts/family';
import { peopleTexts } from '../texts/people';
import { useSend } from '../useSend';
import { minutesTyped, mostAfter, mostBefore } from './minutes';
import { MinutesField } from './MinutesField';

interface ClinicFormProps {
  readonly clinic: ClinicSettings;
  readonly onSaved: (clinic: ClinicSettings) => void;
}

/** Only what was touched: the rest shows what the clinic has, in the digits that the page has now. */
interface Typed {
  readonly before?: string;
  readonly after?: string;
  readonly digits?: ClinicSettings['digits'];
  readonly view?: ReleasedView;
}

const views: readonly ReleasedView[] = ['off', 'after_signing', 'live'];

/** When links open and close, which digits Arabic pages have, and what families see. */
export function ClinicForm({ clinic, onSaved }: ClinicFormProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const family = useTexts(familyRightsTexts);
  const { number } = useFormats();
  const [typed, setTyped] = useState<Typed>({});
  const [checked, setChecked] = useState(false);
  const { busy, problem, save } = useSave((saved) => {
    setTyped({});
    setChecked(false);
    onSaved(saved);
  });
  const before = typed.before ?? number(clinic.opens_before);
  const after = typed.after ?? number(clinic.closes_after);
  const digits = typed.digits ?? clinic.digits;
  const view = typed.view ?? clinic.released_view;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    const opens = minutesTyped(before, mostBefore);
    const closes = minutesTyped(after, mostAfter);
    if (busy || opens === undefined || closes === undefined) return;
    save({ opens_before: opens, closes_after: closes, digits, released_view: view });
  };
  return (
    <Form submit={words('save')} busy={busy} onSubmit={submit}>
      <Refused problem={problem} />
      <div className="people-pair">
        <MinutesField
          label={t('clinic.opens')}
          most={mostBefore}
          value={before}
          checked={checked}
          readOnly={busy}
          onChange={(text) => {
            setTyped({ ...typed, before: text });
          }}
        />
        <MinutesField
          label={t('clinic.closes')}
          most={mostAfter}
          value={after}
          checked={checked}
          readOnly={busy}
          onChange={(text) => {
            setTyped({ ...typed, after: text });
          }}
        />
      </div>
      <Select
        label={t('clinic.digits')}
        value={digits}
        disabled={busy}
        onChange={(event) => {
          setTyped({ ...typed, digits: event.target.value === 'arab' ? 'arab' : 'latn' });
        }}
      >
        <option value="latn">{t('clinic.digits.latn')}</option>
        <option value="arab">{t('clinic.digits.arab')}</option>
      </Select>
      <Select
        label={family('clinic.view')}
        value={view}
        disabled={busy}
        onChange={(event) => {
          setTyped({ ...typed, view: views.find((each) => each === event.target.value) ?? view });
        }}
      >
        {views.map((each) => (
          <option key={each} value={each}>
            {family(`clinic.view.${each}`)}
          </option>
        ))}
      </Select>
    </Form>
  );
}

/** Sends the settings; the page then asks anew who is here, because its own digits may be others now. */
function useSave(onSaved: (clinic: ClinicSettings) => void) {
  const t = useTexts(peopleTexts);
  const { changed } = useAccount();
  const { busy, problem, send } = useSend();
  const save = (change: ClinicChange) => {
    send(
      () => api.changeClinic(change),
      (saved) => {
        onSaved(saved);
        changed();
        showToast(t('clinic.saved'));
      },
    );
  };
  return { busy, problem, save };
}
