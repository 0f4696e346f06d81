// Days of the wall calendar as `2026-11-21`: no zone, no clock, so no day is ever 23 hours long.

const dayLength = 86_400_000;

function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function addDays(date: string, days: number): string {
  return new Date(utc(date) + days * dayLength).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function dayOfWeek(date: string): number {
  return new Date(utc(date)).getUTCDay() || 7;
}

/** The seven days of the week that holds a date, from the clinic's own first day. */
export function weekOf(date: string, firstDay: number): readonly string[] {
  const since = (dayOfWeek(date) - firstDay + 7) % 7;
  return Array.from({ length: 7 }, (_, day) => addDays(date, day - since));
}

export function isWeekend(date: string, weekend: readonly number[]): boolean {
  return weekend.includes(dayOfWeek(date));
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / dayLength);
}
