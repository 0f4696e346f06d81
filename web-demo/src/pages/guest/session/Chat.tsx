import { useEffect, useRef } from 'react';
import { authorOf, type Call, type CallSnapshot, type ChatEntry } from '../../../call';
import { useFormats, useName, useTexts } from '../../../i18n';
import { guestTexts } from '../texts';
import { ChatForm } from './ChatForm';

/** A few written words beside the voice: a name, a link, "one moment". */
export function Chat({ call, snapshot }: { readonly call: Call; readonly snapshot: CallSnapshot }) {
  const { chat, you } = snapshot;
  const t = useTexts(guestTexts);
  const name = useName();
  const { time } = useFormats();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [chat.length]);
  const author = (entry: ChatEntry) => {
    const person = authorOf(snapshot, entry);
    return entry.from === you?.id ? t('call.you') : person ? name(person.name) : '';
  };
  return (
    <section className="chat" aria-label={t('chat.title')}>
      <div ref={list} className="chat-list" role="log" tabIndex={0} aria-label={t('chat.title')}>
        {chat.length === 0 && <p className="soft">{t('chat.none')}</p>}
        {chat.map((entry) => (
          <div key={entry.seq} className={entry.from === you?.id ? 'chat-entry chat-entry-own' : 'chat-entry'}>
            <p className="small soft">
              <bdi>{author(entry)}</bdi> <time dateTime={entry.at}>{time(entry.at)}</time>
            </p>
            <p dir="auto">{entry.text}</p>
          </div>
        ))}
      </div>
      <ChatForm call={call} />
    </section>
  );
}
