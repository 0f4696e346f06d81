import { useFormats, useTexts } from '../../../i18n';
import { Button, IconButton, Segments } from '../../../ui';
import '../PageHeading.css';
import { scheduleTexts } from '../texts/schedule';
import { addDays, daysBetween } from './days';

export type View = 'day' | 'week';

interface ScheduleHeadProps {
  readonly view: View;
  readonly date: string;
  readonly today: string;
  readonly week: readonly string[];
  readonly onView: (view: View) => void;
  readonly onDate: (date: string | undefined) => void;
  readonly onNew: () => void;
}

/** Which day or week is shown, and the way to another. */
export function ScheduleHead({ view, date, today, week, onView, onDate, onNew }: ScheduleHeadProps) {
  const t = useTexts(scheduleTexts);
  const formats = useFormats();
  const step = view === 'day' ? 1 : 7;
  const label = useRelativeDay(date, today);
  return (
    <header className="page-heading">
      <div>
        {view === 'day' ? (
          <>
            <h1>{label ?? formats.day(date)}</h1>
            {label && <p className="soft">{formats.day(date)}</p>}
          </>
        ) : (
          <h1>{formats.days(week[0] ?? date, week[6] ?? date)}</h1>
        )}
      </div>
      <div className="schedule-moves">
        <IconButton
          label={t(view === 'day' ? 'previous.day' : 'previous.week')}
          icon="backward"
          onClick={() => {
            onDate(addDays(date, -step));
          }}
        />
        <Button
          variant="quiet"
          disabled={date === today}
          onClick={() => {
            onDate(undefined);
          }}
        >
          {t('today')}
        </Button>
        <IconButton
          label={t(view === 'day' ? 'next.day' : 'next.week')}
          icon="forward"
          onClick={() => {
            onDate(addDays(date, step));
          }}
        />
        <Segments
          label={t('view')}
          options={[
            { key: 'day', words: t('day') },
            { key: 'week', words: t('week') },
          ]}
          value={view}
          onChoose={onView}
        />
        <Button icon="plus" onClick={onNew}>
          {t('new.appointment')}
        </Button>
      </div>
    </header>
  );
}

function useRelativeDay(date: string, today: string): string | undefined {
  const t = useTexts(scheduleTexts);
  switch (daysBetween(today, date)) {
    case -1:
      return t('yesterday');
    case 0:
      return t('today');
    case 1:
      return t('tomorrow');
    default:
      return undefined;
  }
}
