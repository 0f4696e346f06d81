import { useState, type SyntheticEvent } from 'react';
import type { Call } from '../../../call';
import { useTexts } from '../../../i18n';
import { IconButton } from '../../../ui';
import { guestTexts } from '../texts';

/** What the wire takes (signaling/docs/protocol.md, `chat`). */
const longest = 1_000;

export function ChatForm({ call }: { readonly call: Call }) {
  const t = useTexts(guestTexts);
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    setText('');
    try {
      await call.sendChat(words);
      setFailed(false);
    } catch {
      // Nothing written is lost: it stands in the field again.
      setText((since) => (since === '' ? words : since));
      setFailed(true);
    }
  };
  return (
    <form className="chat-form" onSubmit={(event) => void send(event)}>
      <input
        className="field-control"
        dir="auto"
        maxLength={longest}
        value={text}
        aria-label={t('chat.write')}
        placeholder={t('chat.write')}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <IconButton type="submit" icon="send" label={t('chat.send')} />
      {failed && (
        <p className="small" role="alert">
          {t('chat.failed')}
        </p>
      )}
    </form>
  );
}
