import { useEffect, useRef, type SyntheticEvent } from 'react';
import { authorOf, type ChatEntry } from '../../../call';
import { useFormats, useTexts } from '../../../i18n';
import { Button, EmptyState, TextField } from '../../../ui';
import { callTexts } from '../texts/call';
import { useCall, useNameOf } from './CallContext';
import './ChatPanel.css';
import { Panel } from './Panel';
import { useAction } from '../useAction';

const longest = 1_000;

interface ChatPanelProps {
  /** Kept outside, so that closing the panel loses nothing. */
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
}

export function ChatPanel({ draft, onDraft }: ChatPanelProps) {
  const t = useTexts(callTexts);
  const { call, snapshot } = useCall();
  const { busy, run } = useAction();
  const end = useRef<HTMLDivElement>(null);
  const count = snapshot.chat.length;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const text = draft.trim();
    if (!text || busy) return;
    run(async () => {
      await call.sendChat(text);
      onDraft('');
    });
  };
  return (
    <Panel title={t('chat')} className="chat">
      {count === 0 ? (
        <EmptyState icon="chat" title={t('chat.empty')}>
          <p className="small">{t('chat.empty.hint')}</p>
        </EmptyState>
      ) : (
        <div className="chat-list" role="log" tabIndex={0} aria-label={t('chat')}>
          {snapshot.chat.map((entry) => (
            <Message key={entry.seq} entry={entry} />
          ))}
          <div ref={end} aria-hidden="true" />
        </div>
      )}
      <form className="chat-form" onSubmit={send}>
        <TextField
          label={<span className="visually-hidden">{t('chat.field')}</span>}
          placeholder={t('chat.field')}
          autoComplete="off"
          maxLength={longest}
          value={draft}
          onChange={(event) => {
            onDraft(event.target.value);
          }}
        />
        <Button type="submit" variant="primary" icon="send" busy={busy}>
          {t('chat.send')}
        </Button>
      </form>
    </Panel>
  );
}

function Message({ entry }: { readonly entry: ChatEntry }) {
  const { time } = useFormats();
  const { snapshot } = useCall();
  const nameOf = useNameOf();
  const own = entry.from === snapshot.you?.id;
  const author = authorOf(snapshot, entry);
  return (
    <div className={own ? 'chat-message chat-message-own' : 'chat-message'}>
      <p className="small soft">
        {author && (
          <>
            <bdi>{nameOf(author)}</bdi> ·{' '}
          </>
        )}
        {time(entry.at)}
      </p>
      <p className="chat-text" dir="auto">
        {entry.text}
      </p>
    </div>
  );
}
