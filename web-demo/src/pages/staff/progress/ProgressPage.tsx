import { useState } from 'react';
import { formatsFor, useName, useTexts } from '../../../i18n';
import { PageFrame, useNow } from '../../../ui';
import { BackToSchedule } from '../BackToSchedule';
import { FamilySection } from '../family/FamilySection';
import { Loading } from '../Loading';
import { useMe } from '../me';
import { PlansSection } from '../plans/PlansSection';
import { StaffLanguage } from '../StaffLanguage';
import { progressPageTexts } from '../texts/progress';
import { ProgressHead } from './ProgressHead';
import './ProgressPage.css';
import { ProgressReport } from './ProgressReport';
import { daysOf, type Range } from './range';
import { useLiveProgress } from './useLiveProgress';
import { useStudentProgress } from './useStudentProgress';

/** How a student's goals go, and how long there was work at them. */
export function ProgressPage({ student }: { readonly student: string }) {
  const t = useTexts(progressPageTexts);
  const name = useName();
  const { clinic, role } = useMe();
  const [range, setRange] = useState<Range>('weeks');
  const today = formatsFor('en', 'latn', clinic.time_zone).dateOf(useNow(60_000));
  const { from, to } = daysOf(range, today);
  const { loaded, reload } = useStudentProgress(student, from, to);
  const shown = loaded.state === 'ready' ? loaded.value : undefined;
  return (
    <PageFrame title={t('title')} place={<bdi>{name(clinic.name)}</bdi>} tools={<StaffLanguage />}>
      {role !== 'administrator' && <Live student={student} onChanged={reload} />}
      <BackToSchedule />
      <ProgressHead shown={shown} range={range} onRange={setRange} />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {shown && (
        <ProgressReport shown={shown} plans={<PlansSection student={student} today={today} onChanged={reload} />} />
      )}
      {shown && <FamilySection student={student} />}
    </PageFrame>
  );
}

interface LiveProps {
  readonly student: string;
  readonly onChanged: () => void;
}

/** Shows nothing: while it is there, what anybody scores appears by itself. Administrators see no trials. */
function Live({ student, onChanged }: LiveProps) {
  useLiveProgress(student, onChanged);
  return null;
}
