import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useLocale, useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { errors } from '../../i18n/errors';
import { Banner, ButtonLink, LanguageSwitch, PageFrame } from '../../ui';
import * as api from './api';
import { onSignedOut, Problem } from './api/http';
import type { Me } from './api/types';
import { NotLoaded, Opening } from './Loading';
import { MeContext } from './me';
import { TapGuard } from './records/TapGuard';
import { routeOf, usePath } from './router';
import { SignIn } from './sign-in/SignIn';
import { StaffLanguage } from './StaffLanguage';
import { errorOf, useLoad, type Loaded } from './useLoad';

const Schedule = lazy(() => import('./schedule/SchedulePage').then(({ SchedulePage }) => ({ default: SchedulePage })));
const CallPage = lazy(() => import('./call/CallPage').then((page) => ({ default: page.CallPage })));
const Staff = lazy(() => import('./people/StaffPage').then(({ StaffPage }) => ({ default: StaffPage })));
const Relays = lazy(() => import('./relays/RelaysPage').then(({ RelaysPage }) => ({ default: RelaysPage })));
const Progress = lazy(() => import('./progress/ProgressPage').then((page) => ({ default: page.ProgressPage })));
const Goals = lazy(() => import('./goals/GoalsPage').then(({ GoalsPage }) => ({ default: GoalsPage })));
const Ladders = lazy(() => import('./ladders/LaddersPage').then((page) => ({ default: page.LaddersPage })));
const Record = lazy(() => import('./record/RecordPage').then(({ RecordPage }) => ({ default: RecordPage })));
const Unsigned = lazy(() => import('./record/UnsignedPage').then((page) => ({ default: page.UnsignedPage })));
const Live = lazy(() => import('./live/LivePage').then(({ LivePage }) => ({ default: LivePage })));
const Report = lazy(() => import('./report/ReportPage').then(({ ReportPage }) => ({ default: ReportPage })));

/** Everything behind the sign-in: who is here decides between the sign-in page and the page of the address. */
export function StaffApp() {
  const { loaded, reload } = useLoad(useCallback((signal) => api.me(signal), []));
  const { setClinic } = useLocale();
  const clinic = loaded.state === 'ready' ? loaded.value.clinic : undefined;
  useEffect(() => {
    if (clinic) setClinic({ digits: clinic.digits, timeZone: clinic.time_zone });
  }, [clinic, setClinic]);
  if (isSignedOut(loaded)) return <SignIn onSignedIn={reload} />;
  switch (loaded.state) {
    case 'loading':
      return <OpeningPage />;
    case 'failed':
      return <Unreachable problem={loaded.error} onRetry={reload} />;
    case 'ready':
      return <SignedIn me={loaded.value} onChanged={reload} />;
  }
}

function isSignedOut(loaded: Loaded<Me>): boolean {
  const problem = errorOf(loaded);
  return problem instanceof Problem && problem.status === 401;
}

function SignedIn({ me, onChanged }: { readonly me: Me; readonly onChanged: () => void }) {
  useEffect(() => onSignedOut(onChanged), [onChanged]);
  return (
    <MeContext value={{ me, signedOut: onChanged, changed: onChanged }}>
      <TapGuard />
      <Suspense fallback={<OpeningPage />}>
        <Page />
      </Suspense>
    </MeContext>
  );
}

function Page() {
  const route = routeOf(usePath());
  switch (route.page) {
    case 'schedule':
      return <Schedule />;
    case 'call':
      return <CallPage key={route.session} session={route.session} />;
    case 'report':
      return <Report key={route.session} session={route.session} />;
    case 'record':
      return <Record key={route.appointment} appointment={route.appointment} />;
    case 'unsigned':
      return <Unsigned />;
    case 'progress':
      return <Progress key={route.student} student={route.student} />;
    case 'goals':
      return <Goals key={route.student} student={route.student} />;
    case 'ladders':
      return <Ladders />;
    case 'staff':
      return <Staff />;
    case 'relays':
      return <Relays />;
    case 'live':
      return <Live />;
    case 'unknown':
      return <Unknown />;
  }
}

function OpeningPage() {
  const t = useTexts(common);
  return (
    <PageFrame title={t('loading')}>
      <Opening>{t('loading')}</Opening>
    </PageFrame>
  );
}

function Unreachable({ problem, onRetry }: { readonly problem: unknown; readonly onRetry: () => void }) {
  const t = useTexts(common);
  return (
    <PageFrame title={t('product')} width="narrow" tools={<LanguageSwitch />}>
      <NotLoaded problem={problem} onRetry={onRetry} />
    </PageFrame>
  );
}

function Unknown() {
  const t = useTexts(errors);
  const words = useTexts(common);
  return (
    <PageFrame title={words('product')} width="narrow" tools={<StaffLanguage />}>
      <Banner action={<ButtonLink href="/">{words('back')}</ButtonLink>}>{t('not_found')}</Banner>
    </PageFrame>
  );
}
