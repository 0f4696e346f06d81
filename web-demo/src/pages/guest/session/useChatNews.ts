import { useEffect, useEffectEvent } from 'react';
import { authorOf, type Call, type ChatEntry } from '../../../call';
import { useName, useTexts } from '../../../i18n';
import { announce } from '../../../ui';
import { guestTexts } from '../texts';

/** Reads out what others write. The open messages are a log, which a screen reader follows by itself. */
export function useChatNews(call: Call, reading: boolean): void {
  const t = useTexts(guestTexts);
  const name = useName();
  const wrote = useEffectEvent((entry: ChatEntry) => {
    const author = authorOf(call.getSnapshot(), entry);
    if (author && !reading) announce(t('announce.wrote', { name: name(author.name), text: entry.text }));
  });
  useEffect(
    () =>
      call.on('chat', (entry) => {
        wrote(entry);
      }),
    [call],
  );
}
