import { useEffect } from 'react';

/** How many wait, in the document's title: visible to a therapist who is in another tab. `title` is what it stands before. */
export function useWaitingBadge(count: number, title: string): void {
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, '');
    document.title = count > 0 ? `(${count}) ${plain}` : plain;
  }, [count, title]);
}
