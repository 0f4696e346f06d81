import { useId } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import { MinutesFigure } from '../../progress/MinutesFigure';
import { progressTexts } from '../../progress/texts';
import type { DeliveredMinutes } from '../../progress/wire';
import { progressPageTexts } from '../texts/progress';
import { recordTexts } from '../texts/records';

interface MinutesSectionProps {
  readonly minutes: DeliveredMinutes;
  readonly printed: number | undefined;
}

/** How long there was work with the student, as it was confirmed, beside what was agreed. */
export function MinutesSection({ minutes, printed }: MinutesSectionProps) {
  const t = useTexts(progressPageTexts);
  const words = useTexts(progressTexts);
  const heading = useId();
  const { lines, weeks } = minutes;
  const last = weeks.at(-1);
  return (
    <section aria-labelledby={heading} className="progress-section">
      <h2 id={heading}>{t('minutes')}</h2>
      {last?.planned_so_far !== undefined && (
        <p>
          <strong>
            {words('minutes.of.planned', { delivered: last.delivered_so_far, planned: last.planned_so_far })}
          </strong>
        </p>
      )}
      {(lines.length > 0 || last?.planned_so_far !== undefined) && <MinutesFigure weeks={weeks} printed={printed} />}
      {lines.length === 0 ? (
        <p className="soft">{t('minutes.none')}</p>
      ) : (
        <>
          <p>{t('minutes.sum', { minutes: minutes.minutes, signed: minutes.signed_minutes })}</p>
          <MinutesTable lines={lines} />
        </>
      )}
    </section>
  );
}

function MinutesTable({ lines }: Pick<DeliveredMinutes, 'lines'>) {
  const t = useTexts(progressPageTexts);
  const words = useTexts(recordTexts);
  const formats = useFormats();
  return (
    <table className="progress-table">
      <thead>
        <tr>
          <th scope="col">{t('minutes.appointment')}</th>
          <th scope="col">{t('minutes.attendance')}</th>
          <th scope="col">{t('minutes.delivered')}</th>
          <th scope="col">{t('minutes.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.appointment}>
            <th scope="row">{formats.shortDay(formats.dateOf(line.starts_at))}</th>
            <td>{words(`attendance.${line.attendance}`)}</td>
            <td>{formats.number(line.minutes)}</td>
            <td>{t(line.signed ? 'signed' : 'draft')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
