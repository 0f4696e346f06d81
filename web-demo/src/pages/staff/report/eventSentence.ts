import type { Say } from '../../../i18n';
import type { SessionEvent } from '../api/types';
import type { reportTexts } from '../texts/report';

type Key = keyof (typeof reportTexts)['en'];

export interface Sentence {
  readonly key: Key;
  readonly values: Readonly<Record<string, string>>;
}

const plain: Readonly<Record<string, Key>> = {
  opened: 'event.opened',
  waiting: 'event.waiting',
  admitted: 'event.admitted',
  declined: 'event.declined',
  joined: 'event.joined',
  reconnecting: 'event.reconnecting',
  muted: 'event.muted',
  unmuted: 'event.unmuted',
  link_restarted: 'event.link_restarted',
  ended: 'event.ended',
};

const leaving: Readonly<Record<string, Key>> = {
  connection_lost: 'event.left.connection_lost',
  removed: 'event.left.removed',
  revoked: 'event.left.revoked',
  session_ended: 'event.left.session_ended',
};

/** Measurements rather than happenings: many, and for those who look for a cause. */
export function isMeasurement({ type }: SessionEvent): boolean {
  return type === 'quality' || type === 'paths_checked' || type === 'path_changed';
}

/** An entry of the journal as a sentence; one of a kind that this page does not know is still shown. */
export function sentenceOf({ type, data }: SessionEvent, name: string, formats: Figures): Sentence {
  switch (type) {
    case 'left':
      return { key: leaving[String(data['reason'])] ?? 'event.left', values: { name } };
    case 'returned':
      return { key: data['taken_over'] === true ? 'event.returned.taken_over' : 'event.returned', values: { name } };
    case 'link_failed':
      return { key: 'event.link_failed', values: { name, fault: String(data['fault']) } };
    case 'media_moved':
      return { key: 'event.media_moved', values: { reason: String(data['reason']), to: String(data['to']) } };
    case 'paths_checked':
      return { key: 'event.paths_checked', values: { name, ...formats.paths(data) } };
    case 'path_changed':
      return { key: 'event.path_changed', values: { name, path: data['relayed'] === true ? 'relay' : 'direct' } };
    case 'quality':
      return { key: 'event.quality', values: { name, ...formats.quality(data) } };
    default: {
      const key = plain[type];
      return key ? { key, values: { name } } : { key: 'event.other', values: { type } };
    }
  }
}

const ways = ['direct', 'relay_udp', 'relay_tcp', 'relay_tls'] as const;

/** How figures are written in the page's language. */
export interface Figures {
  readonly paths: (data: SessionEvent['data']) => Readonly<Record<'outcome' | 'working' | 'failing', string>>;
  readonly quality: (data: SessionEvent['data']) => Readonly<Record<'source' | 'trip' | 'loss' | 'path', string>>;
}

export function figures(t: Say<Key>, locale: string): Figures {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale);
  const those = (data: SessionEvent['data'], state: string) =>
    list.format(ways.filter((way) => data[way] === state).map((way) => t(`way.${way}`)));
  return {
    paths: (data) => {
      const working = those(data, 'works');
      const failing = those(data, 'fails');
      return { working, failing, outcome: !working ? 'none' : failing ? 'some' : 'all' };
    },
    quality: ({ source, round_trip_ms, loss, relayed }) => ({
      source: String(source),
      trip: typeof round_trip_ms === 'number' ? t('ms', { count: round_trip_ms }) : t('unknown'),
      loss: typeof loss === 'number' ? percent.format(loss) : t('unknown'),
      path: relayed === true ? 'relay' : relayed === false ? 'direct' : 'other',
    }),
  };
}
