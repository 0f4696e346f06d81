import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { LocaleIn, useFormats, useName, useTexts, type Language } from '../../../i18n';
import { useMe } from '../me';
import { progressPageTexts } from '../texts/progress';
import './PrintCopy.css';
import { StudentTitle } from './ProgressHead';
import { ProgressReport } from './ProgressReport';
import type { Shown } from './useStudentProgress';

interface PrintCopyProps {
  readonly shown: Shown;
  readonly language: Language;
  readonly onPrinted: () => void;
}

/** A4 in CSS pixels, without the margins of `@page`. */
const paperWidth = 680;

/** A letter of each script: the fonts come in subsets, and only what is shown is loaded. */
const letters: Readonly<Record<Language, string>> = { en: 'a', ar: 'ا' };

function fontsOf(language: Language): Promise<unknown> {
  return Promise.allSettled(
    ['400', '600'].map((weight) => document.fonts.load(`${weight} 1em Plex`, letters[language])),
  );
}

/** What goes to the printer in place of the page, in a language of its own; it prints as soon as it is there. */
export function PrintCopy({ shown, language, onPrinted }: PrintCopyProps) {
  const printed = useEffectEvent(onPrinted);
  useEffect(() => {
    let wanted = true;
    const done = () => {
      printed();
    };
    window.addEventListener('afterprint', done);
    void fontsOf(language).then(() => {
      if (wanted) window.print();
    });
    return () => {
      wanted = false;
      window.removeEventListener('afterprint', done);
    };
  }, [language]);
  return createPortal(
    <div className="print-copy">
      <LocaleIn language={language}>
        <CopyHead shown={shown} />
        <ProgressReport shown={shown} printed={paperWidth} />
      </LocaleIn>
    </div>,
    document.body,
  );
}

function CopyHead({ shown }: Pick<PrintCopyProps, 'shown'>) {
  const t = useTexts(progressPageTexts);
  const name = useName();
  const formats = useFormats();
  const { clinic } = useMe();
  const [now] = useState(() => Date.now());
  return (
    <header className="print-head">
      <StudentTitle shown={shown} />
      <p className="soft small">
        <bdi>{name(clinic.name)}</bdi> · {t('print.on', { day: formats.date(formats.dateOf(now)) })}
      </p>
    </header>
  );
}
