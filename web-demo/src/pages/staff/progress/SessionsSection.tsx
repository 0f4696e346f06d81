import { useFormats, useTexts } from '../../../i18n';
import type { Stop } from '../../progress/wire';
import { go } from '../router';
import { progressPageTexts } from '../texts/progress';

/** When there was work at any goal, the latest first. */
export function SessionsSection({ timeline }: { readonly timeline: readonly Stop[] }) {
  const t = useTexts(progressPageTexts);
  return (
    <section aria-labelledby="sessions" className="progress-section">
      <h2 id="sessions">{t('sessions')}</h2>
      {timeline.length === 0 && <p className="soft">{t('sessions.none')}</p>}
      <ol className="progress-list">
        {[...timeline].reverse().map((stop) => (
          <li key={`${stop.date} ${stop.session ?? ''}`}>
            <SessionDay stop={stop} />
            <span className="soft">{t('sessions.trials', { count: stop.trials })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SessionDay({ stop: { session, date, opened_at } }: { readonly stop: Stop }) {
  const t = useTexts(progressPageTexts);
  const formats = useFormats();
  const day = formats.day(date);
  if (!session) {
    return (
      <span>
        {day} <span className="soft small">{t('sessions.outside')}</span>
      </span>
    );
  }
  const page = `/session/${session}/report`;
  return (
    <a
      href={page}
      onClick={(event) => {
        event.preventDefault();
        go(page);
      }}
    >
      {day} {opened_at && <span className="soft small">{formats.time(opened_at)}</span>}
    </a>
  );
}
