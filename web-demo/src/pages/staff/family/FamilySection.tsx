import { useCallback, useId } from 'react';
import { useTexts } from '../../../i18n';
import * as api from '../api/family';
import { Loading } from '../Loading';
import { familyRightsTexts } from '../texts/family';
import { useLoad } from '../useLoad';
import './FamilySection.css';
import { MemberLine } from './MemberLine';

/** Who of the family sees the record, and the links by which they do. */
export function FamilySection({ student }: { readonly student: string }) {
  const t = useTexts(familyRightsTexts);
  const heading = useId();
  const { loaded, reload } = useLoad(useCallback((signal) => api.family(student, signal), [student]));
  return (
    <section aria-labelledby={heading} className="family-section">
      <h2 id={heading}>{t('title')}</h2>
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {loaded.state === 'ready' && (
        <>
          <p className="soft">{t(`view.${loaded.value.released_view}`)}</p>
          {loaded.value.guardians.length === 0 && <p>{t('none')}</p>}
          <ul>
            {loaded.value.guardians.map((member) => (
              <MemberLine key={member.id} student={student} member={member} onChanged={reload} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
