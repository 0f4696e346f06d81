import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Icon, PageFrame, Timer } from '../../../ui';
import { StaffLanguage } from '../StaffLanguage';
import { callTexts } from '../texts/call';
import { useWaitingBadge } from '../useWaitingBadge';
import { Arrivals } from './Arrivals';
import { CallBanners } from './CallBanners';
import { CallBar } from './CallBar';
import { isInRoom, useCall, useNameOf } from './CallContext';
import './CallRoom.css';
import { ChatPanel } from './ChatPanel';
import { EndDialog } from './EndDialog';
import { FollowedTrials } from './goals/FollowedTrials';
import { GoalsPanel } from './goals/GoalsPanel';
import { NoteGuard } from './goals/NoteGuard';
import { useSessionWork } from './goals/useSessionWork';
import { InvitePanel } from './InvitePanel';
import { People } from './People';
import { SettingsDialog } from './SettingsDialog';
import { useCallNews } from './useCallNews';
import { useMuteToggle } from './useMuteToggle';
import { usePanel } from './usePanel';
import { useShortcuts, useShortcutSetting } from './useShortcuts';

/** The call itself: people at the start side, what is needed at the end side, the controls below. */
export function CallRoom() {
  const t = useTexts(callTexts);
  const { call, snapshot, session } = useCall();
  const nameOf = useNameOf();
  const { others, chat } = snapshot;
  const work = useSessionWork(session);
  const { panel, beside, toggle, hold } = usePanel(!others.some(isInRoom), work !== undefined);
  const [dialog, setDialog] = useState<'end' | 'settings'>();
  const [draft, setDraft] = useState('');
  const [seen, setSeen] = useState(0);
  if (panel === 'chat' && seen !== chat.length) setSeen(chat.length);
  const [shortcuts, setShortcuts] = useShortcutSetting();
  const toggleMute = useMuteToggle();
  useCallNews(call, panel === 'chat');
  useShortcuts(shortcuts, {
    KeyM: toggleMute,
    KeyG: () => {
      if (work) toggle('goals');
    },
    KeyC: () => {
      toggle('chat');
    },
    KeyI: () => {
      toggle('link');
    },
  });
  const title = t('title.of', { student: nameOf(session.student) });
  // The tab's title is read over shoulders and kept in the browser's history: no student's name stands in it.
  useWaitingBadge(others.filter(({ state }) => state === 'waiting').length, t('title'));
  const write = (text: string) => {
    setDraft(text);
    hold('chat');
  };
  const close = () => {
    setDialog(undefined);
  };
  return (
    <PageFrame
      title={t('title')}
      width="full"
      place={t.rich('title.of', { student: nameOf(session.student) })}
      tools={<Corner />}
    >
      <h1 className="visually-hidden">{title}</h1>
      <div className={panel === 'none' ? 'call call-single' : 'call'}>
        <CallBanners />
        <People roomy={beside} />
        <Arrivals />
        {panel === 'link' && <InvitePanel />}
        {panel === 'goals' && work && <GoalsPanel work={work} shortcuts={shortcuts} />}
        {panel === 'chat' && <ChatPanel draft={draft} onDraft={write} />}
        <CallBar
          panel={panel}
          unread={chat.length - seen}
          records={work !== undefined}
          onToggle={toggle}
          onOpen={setDialog}
        />
      </div>
      {work && <FollowedTrials work={work} />}
      {work && <NoteGuard note={work.note} />}
      {dialog === 'end' && <EndDialog onClose={close} />}
      {dialog === 'settings' && <SettingsDialog shortcuts={shortcuts} onShortcuts={setShortcuts} onClose={close} />}
    </PageFrame>
  );
}

/** How long it has been, and who can hear it: quiet, at the edge. */
function Corner() {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const { session } = useCall().snapshot;
  const opened = session?.opened_at;
  return (
    <>
      {session && (
        <span className="call-encryption soft small">
          <Icon name="lock" size={16} />
          {words(session.encryption === 'end_to_end' ? 'encrypted.end.to.end' : 'encrypted.to.server')}
        </span>
      )}
      {opened && (
        <span className="call-timer">
          <Timer since={opened} label={t('duration')} />
        </span>
      )}
      <StaffLanguage />
    </>
  );
}
