import { useTexts } from '../../../i18n';
import { EmptyState } from '../../../ui';
import { relayTexts } from '../texts/relays';

const settings = `sawt:
  turn:
    secret: …
    servers:
      - host: turn.clinic.example`;

/** What a relay is for, and how to get one. */
export function NoRelays() {
  const t = useTexts(relayTexts);
  return (
    <EmptyState icon="link" title={t('empty.title')}>
      <div className="relays-none">
        <p>{t('empty.why')}</p>
        <p>{t('empty.how')}</p>
        <pre dir="ltr">
          <code>{settings}</code>
        </pre>
      </div>
    </EmptyState>
  );
}
