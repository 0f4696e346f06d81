import { useEffect, useId, useRef } from 'react';
import { useFormats, useName, useTexts } from '../../i18n';
import { Card } from '../../ui';
import { spanOf, type ChartSpan } from '../progress/charts/span';
import { progressTexts } from '../progress/texts';
import { ValueFigure } from '../progress/ValueFigure';
import { amountOf } from '../progress/words/amounts';
import { drawn, familyHeadline } from './familyGoal';
import './Released.css';
import { familyTexts } from './texts';
import type { FamilyGoal, FamilyProgress } from './wire';

/** What was released: each goal in words and drawn, then the appointments. */
export function Released({ progress }: { readonly progress: FamilyProgress }) {
  const t = useTexts(familyTexts);
  const name = useName();
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const span = spanOf(progress.goals.map(drawn), progress);
  return (
    <div className="released">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t.rich('title.of', { student: name(progress.student) })}
        </h1>
        <p className="soft">{t('lead', { from: formats.date(progress.from), to: formats.date(progress.to) })}</p>
      </header>
      <section aria-labelledby="goals">
        <h2 id="goals">{t('goals')}</h2>
        {progress.goals.length === 0 && <p className="soft">{t('goals.none')}</p>}
        {progress.goals.map((goal) => (
          <Goal key={goal.id} goal={goal} span={span} />
        ))}
      </section>
      <Appointments progress={progress} />
      <p className="soft">{t('ask')}</p>
    </div>
  );
}

function Goal({ goal, span }: { readonly goal: FamilyGoal; readonly span: ChartSpan }) {
  const t = useTexts(familyTexts);
  const words = useTexts(progressTexts);
  const name = useName();
  const formats = useFormats();
  const heading = useId();
  const { direction, threshold, unit } = goal;
  return (
    <Card as="article" aria-labelledby={heading} className="released-goal">
      <h3 id={heading}>
        <bdi>{name(goal.text)}</bdi>
      </h3>
      <p className="released-headline">{familyHeadline(t, words, formats, goal)}</p>
      <p>
        {t('goal', { direction, threshold: amountOf(formats, unit)(threshold) })}{' '}
        {goal.status === 'met' && t('goal.reached')}
      </p>
      {goal.points.length > 0 && <ValueFigure progress={drawn(goal)} span={span} />}
    </Card>
  );
}

function Appointments({ progress: { appointments, minutes } }: { readonly progress: FamilyProgress }) {
  const t = useTexts(familyTexts);
  const formats = useFormats();
  return (
    <section aria-labelledby="appointments">
      <h2 id="appointments">{t('appointments')}</h2>
      {appointments.length === 0 ? (
        <p className="soft">{t('appointments.none')}</p>
      ) : (
        <p>
          <strong>{t('minutes.sum', { minutes })}</strong>
        </p>
      )}
      <ol className="released-appointments">
        {[...appointments].reverse().map(({ starts_at, date, attendance, minutes: delivered }) => (
          <li key={starts_at}>
            <strong>{formats.day(date)}</strong>
            <span>
              {t(`attendance.${attendance}`)}
              {delivered > 0 && <span className="soft"> · {t('took.place.minutes', { minutes: delivered })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
