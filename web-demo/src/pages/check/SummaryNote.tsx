import { useEffect } from 'react';
import type { Outlook } from '../../call';
import { useTexts } from '../../i18n';
import { announce, Banner } from '../../ui';
import type { Port } from './ports';
import { checkTexts } from './texts';
import type { Summary } from './verdict';

interface SummaryNoteProps {
  readonly whole: Summary;
  readonly outlook: Outlook | undefined;
  readonly ports: readonly Port[];
}

const tones = { running: 'active', passed: 'connected', warning: 'waiting', failed: 'danger' } as const;

/** The whole verdict in plain words: whether a call works here, and what to do where it does not. */
export function SummaryNote({ whole, outlook, ports }: SummaryNoteProps) {
  const t = useTexts(checkTexts);
  const ready = whole !== 'idle' && whole !== 'running';
  const call = outlook && t(`outlook.${outlook}`);
  const device = whole === 'idle' ? undefined : t(`summary.${whole}`);
  // The worse comes first, and what a call lacks is said in the words for that.
  const sentences = outlook === 'nothing' ? [call] : whole === 'failed' ? [device, call] : [call, device];
  const said = ready ? sentences.filter(Boolean).join(' ') : device;
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (!ready) return null;
  const [title, more] = sentences.filter(Boolean);
  return (
    <Banner tone={tones[whole]} {...(whole === 'warning' && { icon: 'info' })} title={title}>
      <div className="check-advice">
        {more && <p>{more}</p>}
        {outlook && outlook !== 'works' && <Advice outlook={outlook} ports={ports} />}
      </div>
    </Banner>
  );
}

function Advice({ outlook, ports }: { readonly outlook: Exclude<Outlook, 'works'>; readonly ports: readonly Port[] }) {
  const t = useTexts(checkTexts);
  return (
    <>
      <p>{t(`try.${outlook}`)}</p>
      {ports.length > 0 && (
        <>
          <p>{t('ask')}</p>
          <ul className="check-ports">
            {ports.map(({ protocol, port, host }) => (
              <li key={`${protocol} ${port} ${host}`}>
                {t.rich('port', {
                  protocol,
                  port: String(port),
                  host: (
                    <bdi key="host" dir="ltr">
                      {host}
                    </bdi>
                  ),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
