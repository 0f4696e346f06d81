import { useFormats, useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import type { Attendance } from '../api/types';
import { reportTexts } from '../texts/report';

const roles = ['therapist', 'supervisor', 'guardian', 'student', 'interpreter', 'observer'] as const;

/** Who was in the room, and when. */
export function AttendanceTable({ attendance }: { readonly attendance: readonly Attendance[] }) {
  const t = useTexts(reportTexts);
  const words = useTexts(common);
  const name = useName();
  const { clock } = useFormats();
  const roleOf = ({ role }: Attendance) => {
    const known = roles.find((each) => each === role);
    return known ? words(`role.${known}`) : role;
  };
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t('attendance')}</h2>
      {attendance.length === 0 ? (
        <p className="soft">{t('attendance.none')}</p>
      ) : (
        <table className="attendance">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('present')}</th>
              <th scope="col" className="attendance-time">
                {t('time.in.room')}
              </th>
            </tr>
          </thead>
          <tbody>
            {attendance.map((person) => (
              <tr key={person.participant}>
                <th scope="row">
                  <bdi>{name(person.name)}</bdi>
                  <span className="soft small">{roleOf(person)}</span>
                </th>
                <td>
                  <Intervals intervals={person.intervals} />
                </td>
                <td className="attendance-time">
                  <bdi dir="ltr">{clock(person.seconds)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Intervals({ intervals }: Pick<Attendance, 'intervals'>) {
  const t = useTexts(reportTexts);
  const { time } = useFormats();
  return (
    <ul>
      {intervals.map(({ from, to }) => (
        <li key={from}>
          {to ? t('interval', { from: time(from), to: time(to) }) : t('interval.open', { from: time(from) })}
        </li>
      ))}
    </ul>
  );
}
