import { useEffect, useRef } from 'react';
import { useName, useTexts } from '../../../i18n';
import { announce } from '../../../ui';
import type { LiveOverview } from '../api/liveTypes';
import { liveTexts } from '../texts/live';

/** Says to a screen reader who has come to wait since the page was opened; who waited then stands in the list. */
export function useArrivals(overview: LiveOverview | undefined): void {
  const t = useTexts(liveTexts);
  const name = useName();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!overview) return;
    const before = known.current;
    const waiting = overview.sessions.flatMap(({ student, people }) =>
      people.filter(({ state }) => state === 'waiting').map((person) => ({ student, person })),
    );
    known.current = new Set(waiting.map(({ person }) => person.participant));
    if (!before) return;
    for (const { student, person } of waiting) {
      if (before.has(person.participant)) continue;
      announce(t('announce.waiting', { name: name(person.name), student: name(student.name) }));
    }
  }, [overview, t, name]);
}
