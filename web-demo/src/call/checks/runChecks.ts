import type { Check, CheckName, CheckResult, Finding } from './check';

export interface RunOptions {
  readonly onStart?: (check: CheckName) => void;
  readonly onResult?: (result: CheckResult) => void;
  readonly signal?: AbortSignal;
}

/** One check, or several that do not disturb each other and run side by side. */
export type Step = Check | readonly Check[];

const cancelled: Finding = { status: 'skipped', detail: 'cancelled' };

/** Runs one step after the other and tells each result as it comes; never rejects. */
export async function runChecks(steps: readonly Step[], options: RunOptions = {}): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const step of steps) {
    const checks = 'run' in step ? [step] : step;
    results.push(...(await Promise.all(checks.map((check) => runCheck(check, options)))));
  }
  return results;
}

async function runCheck(check: Check, options: RunOptions): Promise<CheckResult> {
  const { signal = new AbortController().signal, onStart, onResult } = options;
  if (!signal.aborted) onStart?.(check.name);
  const result = { check: check.name, ...(await find(check, signal)) };
  onResult?.(result);
  return result;
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
