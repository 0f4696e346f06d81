import { useState } from 'react';
import type { CallSnapshot } from '../../../call';

/** How many messages of others came since the messages were last looked at. */
export function useUnread({ chat, you }: CallSnapshot, looking: boolean): number {
  const latest = chat.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(latest);
  if (looking && seen !== latest) setSeen(latest);
  return looking ? 0 : chat.filter(({ seq, from }) => seq > seen && from !== you?.id).length;
}
