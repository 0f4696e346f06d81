import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Icon } from '../../../ui';
import type { DemoAccount } from '../api/types';
import { signInTexts } from '../texts/signin';

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly onFill: (account: DemoAccount) => void;
}

/** One tap fills the form; signing in stays a press of one's own. */
export function DemoAccounts({ accounts, onFill }: DemoAccountsProps) {
  const t = useTexts(signInTexts);
  const words = useTexts(common);
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className="soft small">{t('demo.lead')}</p>
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className="demo-account"
              aria-label={t('demo.fill', { email: account.email })}
              onClick={() => {
                onFill(account);
              }}
            >
              <Icon name="person" />
              <span className="demo-words">
                <strong>{words(`role.${account.role}`)}</strong>
                <span className="soft small" dir="ltr">
                  {account.email} · {account.password}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
