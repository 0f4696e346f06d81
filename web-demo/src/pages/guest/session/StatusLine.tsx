import { useEffect } from 'react';
import type { Call, CallSnapshot } from '../../../call';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { announce, Button, Icon, type IconName } from '../../../ui';
import { guestTexts } from '../texts';
import { offersTap, toneOf, type CallLine, type LineTone } from './callLine';
import { MicrophoneAside } from './MicrophoneAside';

const icons: Record<LineTone, IconName> = { connected: 'check', waiting: 'clock', danger: 'warning', neutral: 'info' };

function useLineWords(): (line: CallLine) => string {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  return (line) => {
    switch (line) {
      case 'reconnecting':
        return words('reconnecting');
      case 'back':
        return words('you.are.back');
      case 'movedDirect':
        return words('moved.direct');
      case 'movedOn':
        return words('moved.on');
      case 'weak':
        return words('connection.weak');
      case 'muted':
        return words('you.are.muted');
      case 'interrupted':
      case 'blocked':
      case 'noPath':
      case 'alone':
      case 'otherReconnecting':
      case 'therapistAway':
      case 'listenOnly':
      case 'observer':
      case 'mutedByTherapist':
      case 'connectingSound':
      case 'otherMuted':
      case 'talking':
        return t(`call.${line}`);
    }
  };
}

/** What to try where no path is found; the page itself goes on trying. */
function useTry(line: CallLine, { session }: CallSnapshot): string | undefined {
  const t = useTexts(guestTexts);
  const name = useName();
  if (line !== 'noPath') return undefined;
  return t('call.noPathTry', { clinic: session ? name(session.clinic) : t('clinic.unknown') });
}

interface StatusLineProps {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
  readonly line: CallLine;
}

/** One line that always tells the state of the call, and the one tap that mends it where a tap is needed. */
export function StatusLine({ call, snapshot, line }: StatusLineProps) {
  const t = useTexts(guestTexts);
  const said = useLineWords()(line);
  const tone = toneOf(line);
  const hint = useTry(line, snapshot);
  const urgent = line === 'reconnecting' || line === 'noPath';
  useEffect(() => {
    announce(hint ? `${said} ${hint}` : said, urgent ? 'assertive' : 'polite');
  }, [said, hint, urgent]);
  return (
    <div className={`status-line status-line-${tone}`}>
      <p>
        <Icon name={line === 'muted' || line === 'mutedByTherapist' ? 'microphone-off' : icons[tone]} size={20} />
        <span>{said}</span>
      </p>
      {hint && <p className="status-line-hint">{hint}</p>}
      {line === 'blocked' && (
        <Button size="call" variant="primary" icon="speaker" onClick={() => void call.playback.resume()}>
          {t('call.tapToHear')}
        </Button>
      )}
      {line !== 'blocked' && offersTap(line) && <MicrophoneAside call={call} snapshot={snapshot} />}
    </div>
  );
}
