import { useCallback } from 'react';
import { useFormats, useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Banner, Button, ButtonLink, PageFrame } from '../../../ui';
import * as api from '../api';
import type { SessionReport } from '../api/types';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { PageLink } from '../PageLink';
import { go } from '../router';
import { StaffLanguage } from '../StaffLanguage';
import { recordTexts } from '../texts/records';
import { reportTexts } from '../texts/report';
import { useLoad } from '../useLoad';
import { AttendanceTable } from './AttendanceTable';
import { EventList } from './EventList';
import './ReportPage.css';

/** What happened in a session, from its journal. */
export function ReportPage({ session }: { readonly session: string }) {
  const t = useTexts(reportTexts);
  const { loaded, reload } = useLoad(useCallback((signal) => api.session(session, signal), [session]));
  return (
    <PageFrame title={t('title')} tools={<StaffLanguage />}>
      <BackToSchedule />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {loaded.state === 'ready' && <Report report={loaded.value} />}
    </PageFrame>
  );
}

function Report({ report }: { readonly report: SessionReport }) {
  const t = useTexts(reportTexts);
  const record = useTexts(recordTexts);
  const name = useName();
  return (
    <article className="report">
      <header>
        <h1>{t.rich('title.of', { student: name(report.student.name) })}</h1>
        <Summary report={report} />
      </header>
      {report.state !== 'ended' && (
        <Banner
          tone="active"
          title={t('running')}
          action={
            <Button
              variant="primary"
              onClick={() => {
                go(`/session/${report.id}`);
              }}
            >
              {t('return.to.session')}
            </Button>
          }
        >
          {t('running.hint')}
        </Banner>
      )}
      {report.state === 'ended' && (
        <p>
          <PageLink page={`/appointments/${report.appointment}/record`} icon="lock">
            {record('to.record')}
          </PageLink>
        </p>
      )}
      <AttendanceTable attendance={report.attendance} />
      <EventList events={report.events} attendance={report.attendance} />
      <footer className="report-downloads">
        <ButtonLink href={api.eventsDownload(report.id, 'csv')} download icon="download">
          {t('download.csv')}
        </ButtonLink>
        <ButtonLink href={api.eventsDownload(report.id, 'json')} download icon="download">
          {t('download.json')}
        </ButtonLink>
      </footer>
    </article>
  );
}

function Summary({ report }: { readonly report: SessionReport }) {
  const t = useTexts(reportTexts);
  const words = useTexts(common);
  const name = useName();
  const formats = useFormats();
  const { opened_at, ended_at, end_reason, minutes, therapist } = report;
  return (
    <dl className="report-summary">
      <div>
        <dt>{t('minutes')}</dt>
        <dd className="report-minutes">{t('minutes.together', { minutes })}</dd>
      </div>
      {opened_at && (
        <div>
          <dt>{t('from')}</dt>
          <dd>
            {formats.time(opened_at)}
            <span className="soft small">{formats.day(formats.dateOf(opened_at))}</span>
          </dd>
        </div>
      )}
      {ended_at && (
        <div>
          <dt>{t('to')}</dt>
          <dd>
            {formats.time(ended_at)}
            <span className="soft small">{t(endKey(end_reason))}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{words('role.therapist')}</dt>
        <dd>
          <bdi>{name(therapist.name)}</bdi>
        </dd>
      </div>
    </dl>
  );
}

const endings = ['ended_by_staff', 'empty', 'unattended', 'idle', 'too_long', 'not_started', 'cancelled'] as const;

function endKey(reason: string | null | undefined) {
  const known = endings.find((each) => each === reason);
  return known ? (`end.${known}` as const) : 'end.other';
}
