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

export interface ReleasedProps {
  readonly progress: FamilyProgress;
  /** There is something else on the page, a call: the focus stays where it is, and the headings stand one step lower. */
  readonly beside?: boolean;
}

const headings = { whole: ['h1', 'h2', 'h3'], beside: ['h2', 'h3', 'h4'] } as const;
type SectionTag = (typeof headings)[keyof typeof headings][1];
type GoalTag = (typeof headings)[keyof typeof headings][2];

/** What was released: each goal in words and drawn, then the appointments. */
export function Released({ progress, beside = false }: ReleasedProps) {
  const t = useTexts(familyTexts);
  const name = useName();
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!beside) heading.current?.focus({ preventScroll: true });
  }, [beside]);
  const span = spanOf(progress.goals.map(drawn), progress);
  const [Title, SectionTitle, goalTag] = headings[beside ? 'beside' : 'whole'];
  return (
    <div className="released">
      <header>
        <Title ref={heading} tabIndex={-1}>
          {t.rich('title.of', { student: name(progress.student) })}
        </Title>
        <p className="soft">{t('lead', { from: formats.date(progress.from), to: formats.date(progress.to) })}</p>
      </header>
      <section aria-labelledby="goals">
        <SectionTitle id="goals">{t('goals')}</SectionTitle>
        {progress.goals.length === 0 && <p className="soft">{t('goals.none')}</p>}
        {progress.goals.map((goal) => (
          <Goal key={goal.id} goal={goal} span={span} tag={goalTag} />
        ))}
      </section>
      <Appointments progress={progress} tag={SectionTitle} />
      <p className="soft">{t('ask')}</p>
    </div>
  );
}

interface GoalProps {
  readonly goal: FamilyGoal;
  readonly span: ChartSpan;
  readonly tag: GoalTag;
}

function Goal({ goal, span, tag: Title }: GoalProps) {
  const t = useTexts(familyTexts);
  const words = useTexts(progressTexts);
  const name = useName();
  const formats = useFormats();
  const heading = useId();
  const { direction, threshold, unit } = goal;
  return (
    <Card as="article" aria-labelledby={heading} className="released-goal">
      <Title id={heading}>
        <bdi>{name(goal.text)}</bdi>
      </Title>
      <p className="released-headline">{familyHeadline(t, words, formats, goal)}</p>
      <p>
        {t('goal', { direction, threshold: amountOf(formats, unit)(threshold) })}{' '}
        {goal.status === 'met' && t('goal.reached')}
      </p>
      {goal.points.length > 0 && <ValueFigure progress={drawn(goal)} span={span} />}
    </Card>
  );
}

interface AppointmentsProps {
  readonly progress: FamilyProgress;
  readonly tag: SectionTag;
}

function Appointments({ progress: { appointments, minutes }, tag: Title }: AppointmentsProps) {
  const t = useTexts(familyTexts);
  const formats = useFormats();
  return (
    <section aria-labelledby="appointments">
      <Title id="appointments">{t('appointments')}</Title>
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
