import { useCallback, useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../../i18n';
import { Banner, Button, ButtonLink, LanguageSwitch, PageFrame, TextField, showInvalid } from '../../../ui';
import * as api from '../api';
import { Problem } from '../api/http';
import { PasswordField } from '../PasswordField';
import { useProblemText } from '../problems';
import { Refused } from '../Refused';
import { signInTexts } from '../texts/signin';
import { useLoad } from '../useLoad';
import { useSend } from '../useSend';
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
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setTried(true);
    });
    if (busy || !email.trim() || !password) return;
    send(() => api.signIn(email.trim(), password), onSignedIn);
  };
  const throttled = (refused: unknown) => {
    const seconds = refused instanceof Problem && refused.code === 'rate_limited' ? refused.retryAfter : undefined;
    return seconds === undefined ? undefined : t('throttled', { seconds });
  };
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <Refused problem={problem} say={throttled} />
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
      <PasswordField
        label={t('password')}
        of="current"
        value={password}
        error={tried && !password && t('password.missing')}
        onChange={onPassword}
      />
      <Button type="submit" variant="primary" block busy={busy}>
        {t('sign.in')}
      </Button>
    </form>
  );
}
