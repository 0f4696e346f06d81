import { useState } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { ButtonLink, Dialog, Select } from '../../../ui';
import { exportFile, type ExportFile, type Purpose } from '../api/progress';
import { useMe } from '../me';
import { progressPageTexts } from '../texts/progress';

const purposes: readonly Purpose[] = ['treatment', 'supervision', 'family_request', 'report', 'complaint', 'legal'];

const files = [
  ['results', 'results.csv'],
  ['trials', 'trials.csv'],
  ['minutes', 'minutes.csv'],
  ['fhir', 'fhir.json'],
] as const satisfies readonly (readonly [string, ExportFile])[];

interface ExportDialogProps {
  readonly student: string;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

/** Copies of the days shown, for spreadsheets and other systems. Administrators get the minutes. */
export function ExportDialog({ student, from, to, onClose }: ExportDialogProps) {
  const t = useTexts(progressPageTexts);
  const formats = useFormats();
  const { role } = useMe();
  const [purpose, setPurpose] = useState<Purpose>('treatment');
  const given = files.filter(([, file]) => role !== 'administrator' || file === 'minutes.csv');
  return (
    <Dialog title={t('export.title')} onClose={onClose}>
      <p>{t('export.words', { from: formats.date(from), to: formats.date(to) })}</p>
      <Select
        label={t('export.purpose')}
        value={purpose}
        onChange={({ target }) => {
          setPurpose(purposes.find((each) => each === target.value) ?? purpose);
        }}
      >
        {purposes.map((each) => (
          <option key={each} value={each}>
            {t(`purpose.${each}`)}
          </option>
        ))}
      </Select>
      <ul className="export-files">
        {given.map(([key, file]) => (
          <li key={file}>
            <ButtonLink href={exportFile(student, file, from, to, purpose)} download icon="download">
              {t(`export.${key}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
