import { useCallback, useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Button, ButtonLink, LanguageSwitch, PageFrame, TextField, showInvalid } from '../../../ui';
import * as api from '../api';
import { Problem } from '../api/http';
import { useProblemText } from '../problems';
import { signInTexts } from '../texts/signin';
import { useLoad } from '../useLoad';
import { DemoAccounts } from './DemoAccounts';
import { refusedSignInWords, useRefusedSignIn } from './refusedSignIn';
import './SignIn.css';

/** Where staff come in. `onSignedIn` is called when the server has set its cookie. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const t = useTexts(signInTexts);
  const { loaded } = useLoad(useCallback((signal) => api.signInOptions(signal), []));
  const options = loaded.state === 'ready' ? loaded.value : undefined;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const provider = options?.identity_provider;
  return (
    <PageFrame title={t('title')} width="narrow" tools={<LanguageSwitch />}>
      <div className="sign-in">
        <header>
          <h1>{t('title')}</h1>
          <p className="soft">{t('lead')}</p>
        </header>
        <RefusedElsewhere provider={provider?.name} />
        <SignInForm
          email={email}
          password={password}
          onEmail={setEmail}
          onPassword={setPassword}
          onSignedIn={onSignedIn}
        />
        {provider && (
          <div className="sign-in-provider">
            <p className="soft">{t('or')}</p>
            <ButtonLink href={provider.url} block>
              {t.rich('sign.in.with', { provider: provider.name })}
            </ButtonLink>
          </div>
        )}
        {options && options.demo.length > 0 && (
          <DemoAccounts
            accounts={options.demo}
            onFill={(account) => {
              setEmail(account.email);
              setPassword(account.password);
            }}
          />
        )}
        <p className="sign-in-check">
          <a href="/check">{t('check.device')}</a>
        </p>
      </div>
    </PageFrame>
  );
}

/** The identity provider knows this person, and we do not, or it could not say: the address carries the code. */
function RefusedElsewhere({ provider }: { readonly provider: string | undefined }) {
  const t = useTexts(signInTexts);
  const problemText = useProblemText();
  const code = useRefusedSignIn();
  if (!code) return null;
  const words = refusedSignInWords(code);
  return (
    <Banner tone="danger" role="alert">
      {words ? t.rich(words, { provider: provider ?? t('provider') }) : problemText(new Problem(0, code))}
    </Banner>
  );
}

interface FormProps {
  readonly email: string;
  readonly password: string;
  readonly onEmail: (email: string) => void;
  readonly onPassword: (password: string) => void;
  readonly onSignedIn: () => void;
}

function SignInForm({ email, password, onEmail, onPassword, onSignedIn }: FormProps) {
  const t = useTexts(signInTexts);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setTried(true);
    });
    if (busy || !email.trim() || !password) return;
    setBusy(true);
    setProblem(undefined);
    api
      .signIn(email.trim(), password)
      .then(onSignedIn, setProblem)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <Refused problem={problem} />
      <TextField
        label={t('email')}
        type="email"
        dir="ltr"
        name="email"
        autoComplete="username"
        value={email}
        error={tried && !email.trim() && t('email.missing')}
        onChange={(event) => {
          onEmail(event.target.value);
        }}
      />
      <TextField
        label={t('password')}
        type="password"
        dir="ltr"
        name="password"
        autoComplete="current-password"
        value={password}
        error={tried && !password && t('password.missing')}
        onChange={(event) => {
          onPassword(event.target.value);
        }}
      />
      <Button type="submit" variant="primary" block busy={busy}>
        {t('sign.in')}
      </Button>
    </form>
  );
}

function Refused({ problem }: { readonly problem: unknown }) {
  const t = useTexts(signInTexts);
  const problemText = useProblemText();
  if (problem === undefined) return null;
  const seconds = problem instanceof Problem && problem.code === 'rate_limited' ? problem.retryAfter : undefined;
  return (
    <Banner tone="danger" role="alert">
      {seconds === undefined ? problemText(problem) : t('throttled', { seconds })}
    </Banner>
  );
}
