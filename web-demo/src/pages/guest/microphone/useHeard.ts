import { useEffect, useState } from 'react';
import type { Microphone } from '../../../call';

export type Heard = 'not_yet' | 'heard' | 'silent';

const everyMs = 100;
const voice = 0.06;
/** A click or a knock is shorter than this many looks. */
const enough = 3;
const silentAfter = 80;

/** Whether a voice came through the open microphone; `silent` when none did for eight seconds. */
export function useHeard(microphone: Pick<Microphone, 'level'>, live: boolean): Heard {
  const [heard, setHeard] = useState<Heard>('not_yet');
  useEffect(() => {
    if (!live) return;
    let looks = 0;
    let voiced = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (microphone.level() > voice) voiced += 1;
      if (voiced >= enough) setHeard('heard');
      else if (looks >= silentAfter) setHeard('silent');
      if (voiced >= enough) clearInterval(timer);
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [microphone, live]);
  return heard;
}
