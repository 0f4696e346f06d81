import { useId } from 'react';
import { useFormats, useTexts } from '../../../i18n';
import type { DeliveredMinutes } from '../api/progressTypes';
import { progressPageTexts } from '../texts/progress';
import { recordTexts } from '../texts/records';

/** How long there was work with the student, as it was confirmed. */
export function MinutesSection({ minutes }: { readonly minutes: DeliveredMinutes }) {
  const t = useTexts(progressPageTexts);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="progress-section">
      <h2 id={heading}>{t('minutes')}</h2>
      {minutes.lines.length === 0 ? (
        <p className="soft">{t('minutes.none')}</p>
      ) : (
        <>
          <p>
            <strong>{t('minutes.sum', { minutes: minutes.minutes, signed: minutes.signed_minutes })}</strong>
          </p>
          <MinutesTable lines={minutes.lines} />
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
