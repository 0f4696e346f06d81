import { useEffect, useRef, useState } from 'react';
import type { Call, CallSnapshot } from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Button, Icon } from '../../../ui';
import { RecordPanel } from '../record/RecordPanel';
import type { ShownRecord } from '../record/shownRecord';
import { recordTexts } from '../record/texts';
import { guestTexts } from '../texts';
import './call.css';
import { callLine, mainPerson, offersTap } from './callLine';
import { Chat } from './Chat';
import { Controls } from './Controls';
import { People, Self } from './People';
import { SoundSettings } from './SoundSettings';
import { StatusLine } from './StatusLine';
import { useChatNews } from './useChatNews';
import { useMoment } from './useMoment';
import { useUnread } from './useUnread';

type Panel = 'people' | 'chat' | 'sound' | 'record';

interface TalkProps {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
  readonly record?: ShownRecord | undefined;
}

/** The call: the therapist's ring large, one's own small, a line that tells the state, and two buttons. */
export function Talk({ call, snapshot, record }: TalkProps) {
  const t = useTexts(guestTexts);
  const words = useTexts(common);
  const progress = useTexts(recordTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const [panel, setPanel] = useState<Panel>('people');
  const returned = useMoment(call, 'returned') !== undefined;
  const moved = useMoment(call, 'media_moved')?.encryption;
  const line = callLine(snapshot, { returned, moved });
  const unread = useUnread(snapshot, panel === 'chat');
  useChatNews(call, panel === 'chat');
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const toggle = (wanted: Panel) => () => {
    setPanel((shown) => (shown === wanted ? 'people' : wanted));
  };
  return (
    <div className="talk">
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {t('call.panel')}
      </h1>
      <StatusLine call={call} snapshot={snapshot} line={line} />
      <div className="talk-stage">
        {panel === 'people' && <People call={call} snapshot={snapshot} tight={offersTap(line) || line === 'noPath'} />}
        {panel === 'chat' && <Chat call={call} snapshot={snapshot} />}
        {panel === 'sound' && <SoundSettings call={call} snapshot={snapshot} />}
        {panel === 'record' && record && <RecordPanel record={record} />}
      </div>
      <Self call={call} snapshot={snapshot} />
      <div className="talk-asides">
        <Button icon="chat" variant="quiet" aria-expanded={panel === 'chat'} onClick={toggle('chat')}>
          {t('chat.open', { unread })}
        </Button>
        <Button icon="settings" variant="quiet" aria-expanded={panel === 'sound'} onClick={toggle('sound')}>
          {t('sound.title')}
        </Button>
        {record && (
          <Button icon="trend" variant="quiet" aria-expanded={panel === 'record'} onClick={toggle('record')}>
            {progress('title')}
          </Button>
        )}
      </div>
      <Controls call={call} snapshot={snapshot} />
      {snapshot.session && (
        <p className="talk-encryption small soft">
          <Icon name="lock" size={16} />
          {words(snapshot.session.encryption === 'end_to_end' ? 'encrypted.end.to.end' : 'encrypted.to.server')}
          {line !== 'noPath' && <Path snapshot={snapshot} />}
        </p>
      )}
    </div>
  );
}

/** Which way the sound of whom one talks with comes, once that is known. */
function Path({ snapshot }: { readonly snapshot: CallSnapshot }) {
  const words = useTexts(common);
  const relayed = snapshot.quality.get(mainPerson(snapshot)?.id ?? '')?.relayed;
  if (relayed === undefined) return null;
  return (
    <span className="talk-path">
      <Icon name="link" size={16} />
      {words(relayed ? 'path.relay' : 'path.direct')}
    </span>
  );
}
