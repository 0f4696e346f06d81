import { useEffect, useEffectEvent } from 'react';
import {
  authorOf,
  chime,
  type Call,
  type CallEvents,
  type ChatEntry,
  type LeaveReason,
  type Participant,
} from '../../../call';
import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { announce, showToast } from '../../../ui';
import { callTexts } from '../texts/call';
import { useNameOf } from './CallContext';

/** Says aloud what happens in a call: to a screen reader always, with a chime or a line on the page where it matters. */
export function useCallNews(call: Call, chatOpen: boolean): void {
  const t = useTexts(callTexts);
  const words = useTexts(common);
  const nameOf = useNameOf();
  const waiting = useEffectEvent((person: Participant) => {
    chime();
    announce(t('waiting.announce', { name: nameOf(person) }), 'assertive');
  });
  const arrived = useEffectEvent((person: Participant) => {
    announce(t('announce.arrived', { name: nameOf(person) }));
  });
  const left = useEffectEvent((person: Participant, reason: LeaveReason) => {
    showToast(t(leaveWords(reason), { name: nameOf(person) }));
  });
  const changed = useEffectEvent(({ now, before }: CallEvents['participant_changed']) => {
    const name = nameOf(now);
    if (now.state === 'reconnecting' && before.state === 'joined') announce(t('announce.reconnecting', { name }));
    if (now.state === 'joined' && before.state === 'reconnecting') announce(t('announce.back', { name }));
    if (now.hand && !before.hand) announce(t('announce.hand', { name }));
  });
  const silenced = useEffectEvent((by: string) => {
    const person = call.getSnapshot().others.find(({ id }) => id === by);
    if (person) showToast(t('announce.muted.by', { name: nameOf(person) }));
    else announce(t('announce.muted'));
  });
  const quality = useEffectEvent(({ participant, level }: CallEvents['quality_changed']) => {
    const person = call.getSnapshot().others.find(({ id }) => id === participant);
    if (!person || (level !== 'poor' && level !== 'lost')) return;
    announce(t(level === 'poor' ? 'announce.weak' : 'announce.silent', { name: nameOf(person) }));
  });
  const own = useEffectEvent((what: 'reconnecting' | 'you.are.back') => {
    announce(words(what), what === 'reconnecting' ? 'assertive' : 'polite');
  });
  const moved = useEffectEvent(({ encryption }: CallEvents['media_moved']) => {
    showToast(words(encryption === 'end_to_end' ? 'moved.direct' : 'moved.on'));
  });
  const wrote = useEffectEvent((entry: ChatEntry) => {
    // The open panel is a log, which a screen reader follows by itself.
    const author = authorOf(call.getSnapshot(), entry);
    if (author && !chatOpen) announce(t('chat.from', { name: nameOf(author), text: entry.text }));
  });
  const lostDevice = useEffectEvent(() => {
    showToast(t('device.lost'));
  });
  const alreadyWaiting = useEffectEvent(() => {
    for (const person of call.getSnapshot().others) {
      if (person.state === 'waiting') announce(t('waiting.announce', { name: nameOf(person) }), 'assertive');
    }
  });
  useEffect(() => {
    alreadyWaiting();
    const stops = [
      call.on('participant_waiting', (person) => {
        waiting(person);
      }),
      call.on('participant_arrived', (person) => {
        arrived(person);
      }),
      call.on('participant_left', ({ participant, reason }) => {
        left(participant, reason);
      }),
      call.on('participant_changed', (change) => {
        changed(change);
      }),
      call.on('chat', (entry) => {
        wrote(entry);
      }),
      call.on('muted_by_moderator', ({ by }) => {
        silenced(by);
      }),
      call.on('quality_changed', (change) => {
        quality(change);
      }),
      call.on('media_moved', (move) => {
        moved(move);
      }),
      call.on('reconnecting', () => {
        own('reconnecting');
      }),
      call.on('returned', () => {
        own('you.are.back');
      }),
      call.microphone.on('device_lost', ({ replacement }) => {
        if (replacement) lostDevice(); // Without one, the banner says what is wrong.
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [call]);
}

function leaveWords(reason: LeaveReason) {
  switch (reason) {
    case 'left':
    case 'session_ended':
      return 'announce.left';
    case 'connection_lost':
      return 'announce.lost';
    case 'removed':
    case 'revoked':
      return 'announce.removed';
  }
}
