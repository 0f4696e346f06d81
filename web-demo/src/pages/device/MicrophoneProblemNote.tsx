import type { MicrophoneProblem } from '../../call';
import { useTexts } from '../../i18n';
import { Banner } from '../../ui';
import type { Browser } from './browser';
import { mendFor } from './mend';
import { microphoneTexts } from './texts';

interface Props {
  readonly problem: MicrophoneProblem;
  readonly browser: Browser;
}

/** What keeps the microphone shut, and how to open it in this browser. */
export function MicrophoneProblemNote({ problem, browser }: Props) {
  const t = useTexts(microphoneTexts);
  return (
    <Banner tone="danger" icon="microphone-off" title={t(problem)} role="alert">
      {problem === 'refused' && <p className="small">{t(mendFor(browser))}</p>}
    </Banner>
  );
}
