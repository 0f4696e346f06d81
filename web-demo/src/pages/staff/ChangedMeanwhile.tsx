import type { ReactNode } from 'react';
import { useTexts } from '../../i18n';
import { Banner, Button } from '../../ui';
import './Form.css';
import { editTexts } from './texts/edit';

interface ChangedMeanwhileProps {
  readonly title: string;
  /** What is saved now, in words. */
  readonly children: ReactNode;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Above a form whose subject somebody else changed: what was typed stays until one says which of the two shall be. */
export function ChangedMeanwhile({ title, children, onTheirs, onMine }: ChangedMeanwhileProps) {
  const t = useTexts(editTexts);
  return (
    <Banner
      tone="waiting"
      role="alert"
      title={title}
      action={
        <div className="form-choice">
          <Button onClick={onTheirs}>{t('theirs')}</Button>
          <Button variant="quiet" onClick={onMine}>
            {t('mine')}
          </Button>
        </div>
      }
    >
      {children}
    </Banner>
  );
}
