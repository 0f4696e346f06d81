import { useRef, type ReactNode } from 'react';
import { useTexts } from '../../../i18n';
import { Button, showToast, TextArea } from '../../../ui';
import { noteTexts } from '../texts/notes';

interface WordsHereProps {
  readonly words: string;
  /** Buttons for what can become of them besides a copy. */
  readonly children: ReactNode;
}

/** Words that only this device has, to be read and copied. */
export function WordsHere({ words, children }: WordsHereProps) {
  const t = useTexts(noteTexts);
  const box = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      showToast(t('left.copied'));
    } catch {
      // No clipboard without TLS or leave: selected, they can be copied by hand.
      box.current?.querySelector('textarea')?.select();
    }
  };
  return (
    <div className="kept-words" ref={box}>
      <TextArea label={t('left.here')} readOnly rows={4} value={words} />
      <div className="save-actions">
        {children}
        <Button
          icon="copy"
          onClick={() => {
            void copy();
          }}
        >
          {t('left.copy')}
        </Button>
      </div>
    </div>
  );
}
