import type { Formats } from '../../../i18n';
import type { Unit } from '../wire';

/** A value as people read it: 82.5%, 12, 4 minutes. */
export function amountOf(formats: Formats, unit: Unit): (value: number) => string {
  switch (unit) {
    case 'percent':
      return formats.percent;
    case 'seconds':
      return formats.duration;
    case 'count':
    case 'points':
      return formats.number;
  }
}

/** The same where there is little room, at an axis and in a table. */
export function shortAmountOf(formats: Formats, unit: Unit): (value: number) => string {
  return unit === 'seconds' ? formats.clock : amountOf(formats, unit);
}
