import { useTexts } from '../../../i18n';
import { EmptyState, LiveLine, PageFrame } from '../../../ui';
import type { LiveOverview } from '../api/liveTypes';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { PageHeading } from '../PageHeading';
import { StaffLanguage } from '../StaffLanguage';
import { liveTexts } from '../texts/live';
import { LiveSessionCard } from './LiveSessionCard';
import './Live.css';
import { useArrivals } from './useArrivals';
import { useLive } from './useLive';

/** What goes on now: the sessions of the caseload, or of the whole clinic. */
export function LivePage() {
  const t = useTexts(liveTexts);
  const { loaded, state, reload } = useLive();
  const overview = loaded.state === 'ready' ? loaded.value : undefined;
  useArrivals(overview);
  return (
    <PageFrame title={t('title')} tools={<StaffLanguage />}>
      <BackToSchedule />
      <PageHeading title={t('title')} lead={t('lead')} />
      <LiveLine state={state} />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {overview && <Overview overview={overview} />}
    </PageFrame>
  );
}

function Overview({ overview }: { readonly overview: LiveOverview }) {
  const t = useTexts(liveTexts);
  const { sessions, minutes_today } = overview;
  const waiting = sessions.flatMap(({ people }) => people).filter(({ state }) => state === 'waiting').length;
  return (
    <>
      <ul className="live-figures" aria-label={t('figures')}>
        <li>{t('figure.sessions', { count: sessions.length })}</li>
        <li className={waiting > 0 ? 'live-figure-waiting' : undefined}>{t('figure.waiting', { count: waiting })}</li>
        <li>{t('figure.minutes', { minutes: minutes_today })}</li>
      </ul>
      {sessions.length === 0 ? (
        <EmptyState icon="wave" title={t('empty.title')}>
          {t('empty.words')}
        </EmptyState>
      ) : (
        <ul className="live-sessions" aria-label={t('list')}>
          {sessions.map((session) => (
            <LiveSessionCard key={session.id} session={session} />
          ))}
        </ul>
      )}
    </>
  );
}
