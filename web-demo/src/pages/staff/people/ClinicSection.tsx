import { useCallback, useId } from 'react';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button, Card, Spinner } from '../../../ui';
import * as api from '../api';
import { useProblemText } from '../problems';
import { peopleTexts } from '../texts/people';
import { errorOf, useLoad } from '../useLoad';
import { ClinicForm } from './ClinicForm';
import './People.css';

/** What an administrator sets for the whole clinic. */
export function ClinicSection() {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  const problemText = useProblemText();
  const heading = useId();
  const { loaded, reload, replace } = useLoad(useCallback((signal) => api.clinic(signal), []));
  const error = errorOf(loaded);
  return (
    <Card className="clinic-section" aria-labelledby={heading}>
      <h2 id={heading}>{t('clinic')}</h2>
      {loaded.state === 'loading' && (
        <p className="opening" role="status">
          <Spinner /> {words('loading')}
        </p>
      )}
      {error !== undefined && (
        <Banner
          tone="danger"
          role="alert"
          title={t('clinic.load.failed')}
          action={<Button onClick={reload}>{words('try.again')}</Button>}
        >
          {problemText(error)}
        </Banner>
      )}
      {loaded.state === 'ready' && (
        <ClinicForm
          clinic={loaded.value}
          onSaved={(saved) => {
            replace(() => saved);
          }}
        />
      )}
    </Card>
  );
}
