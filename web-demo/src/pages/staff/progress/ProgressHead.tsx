import { useState } from 'react';
import { useFormats, useName, useTexts, type Language } from '../../../i18n';
import { Button, Segments } from '../../../ui';
import '../PageHeading.css';
import { progressPageTexts } from '../texts/progress';
import { ExportDialog } from './ExportDialog';
import { PrintCopy } from './PrintCopy';
import { PrintDialog } from './PrintDialog';
import { ranges, type Range } from './range';
import type { Shown } from './useStudentProgress';

interface ProgressHeadProps {
  readonly shown: Shown | undefined;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
}

/** Whose page this is, how far back it looks, and the way to paper. */
export function ProgressHead({ shown, range, onRange }: ProgressHeadProps) {
  const t = useTexts(progressPageTexts);
  const [asking, setAsking] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [printing, setPrinting] = useState<Language>();
  return (
    <header className="page-heading">
      <StudentTitle shown={shown} />
      <div className="progress-tools">
        <Segments
          label={t('range')}
          options={ranges.map((key) => ({ key, words: t(`range.${key}`, { weeks: 8 }) }))}
          value={range}
          onChoose={onRange}
        />
        {shown && (
          <Button
            icon="printer"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('print')}
          </Button>
        )}
        {shown && (
          <Button
            icon="download"
            onClick={() => {
              setExporting(true);
            }}
          >
            {t('export')}
          </Button>
        )}
      </div>
      {asking && (
        <PrintDialog
          onChoose={(language) => {
            setAsking(false);
            setPrinting(language);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {shown && exporting && (
        <ExportDialog
          student={shown.minutes.student}
          from={shown.minutes.from}
          to={shown.minutes.to}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
      {shown && printing && (
        <PrintCopy
          shown={shown}
          language={printing}
          onPrinted={() => {
            setPrinting(undefined);
          }}
        />
      )}
    </header>
  );
}

/** The student's name, and from when to when. */
export function StudentTitle({ shown }: Pick<ProgressHeadProps, 'shown'>) {
  const t = useTexts(progressPageTexts);
  const name = useName();
  const formats = useFormats();
  return (
    <div className="page-heading-words">
      <h1>{shown?.student ? t.rich('title.of', { student: name(shown.student.name) }) : t('title')}</h1>
      {shown && (
        <p className="soft">
          {t('lead', { from: formats.date(shown.minutes.from), to: formats.date(shown.minutes.to) })}
        </p>
      )}
    </div>
  );
}
