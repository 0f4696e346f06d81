import { useCallback, useId } from 'react';
import { useTexts } from '../../../i18n';
import { Card } from '../../../ui';
import * as api from '../api';
import { Loading } from '../Loading';
import { peopleTexts } from '../texts/people';
import { useLoad } from '../useLoad';
import { ClinicForm } from './ClinicForm';
import './People.css';

/** What an administrator sets for the whole clinic. */
export function ClinicSection() {
  const t = useTexts(peopleTexts);
  const heading = useId();
  const { loaded, reload, replace } = useLoad(useCallback((signal) => api.clinic(signal), []));
  return (
    <Card className="clinic-section" aria-labelledby={heading}>
      <h2 id={heading}>{t('clinic')}</h2>
      <Loading loaded={loaded} failed={t('clinic.load.failed')} onRetry={reload} />
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
