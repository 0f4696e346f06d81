/** Resolves with the first value of `look` that is not undefined, or with undefined when the time is over or it is aborted. */
export async function until<T>(
  look: () => T | undefined,
  withinMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (signal.aborted || performance.now() >= end) return undefined;
    await pause(50);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
