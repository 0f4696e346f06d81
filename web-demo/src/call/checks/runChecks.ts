import type { Check, CheckName, CheckResult, Finding } from './check';

export interface RunOptions {
  readonly onStart?: (check: CheckName) => void;
  readonly onResult?: (result: CheckResult) => void;
  readonly signal?: AbortSignal;
}

const cancelled: Finding = { status: 'skipped', detail: 'cancelled' };

/** Runs one after the other and tells each result as it comes; never rejects. */
export async function runChecks(checks: readonly Check[], options: RunOptions = {}): Promise<readonly CheckResult[]> {
  const { signal = new AbortController().signal, onStart, onResult } = options;
  const results: CheckResult[] = [];
  for (const check of checks) {
    if (!signal.aborted) onStart?.(check.name);
    const result = { check: check.name, ...(await find(check, signal)) };
    results.push(result);
    onResult?.(result);
  }
  return results;
}

/** Asked anew: it changes while a check runs. */
function wasAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function find(check: Check, signal: AbortSignal): Promise<Finding> {
  if (signal.aborted) return cancelled;
  const finding = await check.run(signal).catch((): Finding => ({ status: 'failed', detail: 'internal' }));
  return wasAborted(signal) ? cancelled : finding;
}
