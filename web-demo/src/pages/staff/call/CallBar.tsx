import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Icon, Switch, type IconName } from '../../../ui';
import { callTexts } from '../texts/call';
import './CallBar.css';
import { useCall } from './CallContext';
import { useMuteToggle } from './useMuteToggle';
import type { Panel, PanelName } from './usePanel';

interface CallBarProps {
  readonly panel: Panel;
  readonly unread: number;
  /** Whether goals can be shown. */
  readonly records: boolean;
  readonly onToggle: (panel: PanelName) => void;
  readonly onOpen: (dialog: 'end' | 'settings') => void;
}

/** What the hand needs during a call, 64 px high. */
export function CallBar({ panel, unread, records, onToggle, onOpen }: CallBarProps) {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { call, snapshot } = useCall();
  const toggleMute = useMuteToggle();
  const { muted, original_sound } = snapshot.own;
  return (
    <div className="call-bar" role="group" aria-label={t('bar')}>
      <CallButton icon={muted ? 'microphone-off' : 'microphone'} tone={muted ? 'off' : 'plain'} onClick={toggleMute}>
        {words(muted ? 'unmute' : 'mute')}
      </CallButton>
      {records && (
        <CallButton
          icon="goal"
          expanded={panel === 'goals'}
          onClick={() => {
            onToggle('goals');
          }}
        >
          {t('goals')}
        </CallButton>
      )}
      <CallButton
        icon="chat"
        expanded={panel === 'chat'}
        {...(unread > 0 && { count: unread, label: t('chat.unread', { count: unread }) })}
        onClick={() => {
          onToggle('chat');
        }}
      >
        {t('chat')}
      </CallButton>
      <CallButton
        icon="link"
        expanded={panel === 'link'}
        onClick={() => {
          onToggle('link');
        }}
      >
        {t('link')}
      </CallButton>
      <CallButton
        icon="settings"
        onClick={() => {
          onOpen('settings');
        }}
      >
        {t('settings')}
      </CallButton>
      <div className="call-bar-switch">
        <Switch
          label={words('original.sound')}
          checked={original_sound}
          onChange={(on) => {
            call.setOriginalSound(on);
          }}
        />
      </div>
      <CallButton
        icon="leave-call"
        tone="end"
        onClick={() => {
          onOpen('end');
        }}
      >
        {t('end.session')}
      </CallButton>
    </div>
  );
}

interface CallButtonProps {
  readonly icon: IconName;
  readonly tone?: 'plain' | 'off' | 'end';
  /** Given for a button that shows and hides a panel. */
  readonly expanded?: boolean;
  /** Something new behind it, with a name that says so. */
  readonly count?: number;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function CallButton({ icon, tone = 'plain', expanded, count, label, onClick, children }: CallButtonProps) {
  return (
    <button
      type="button"
      className={`call-button call-button-${tone}`}
      aria-expanded={expanded}
      aria-label={label}
      onClick={onClick}
    >
      <span className="call-button-mark">
        <Icon name={icon} />
        {count !== undefined && <span className="call-button-count">{count}</span>}
      </span>
      <span>{children}</span>
    </button>
  );
}
