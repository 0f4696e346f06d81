import { sealedKeep, TapQueue, type Send, type SendOutcome } from '../../../records';
import * as api from '../api';
import { Problem } from '../api/http';
import { ownerOf } from './owner';

/** Codes that say nothing about the taps: the same ones may be taken later. */
const passing = new Set([0, 408, 429]);

function outcomeOf(problem: unknown): SendOutcome {
  if (!(problem instanceof Problem)) return { kind: 'later' };
  const { status, code, retryAfter } = problem;
  if (status === 401) return { kind: 'signed_out' };
  if (!passing.has(status) && status < 500) return { kind: 'refused', code };
  return { kind: 'later', ...(retryAfter !== undefined && { retryAfter }) };
}

export const sendTrials: Send = async (session, trials, signal) => {
  try {
    return { kind: 'answered', answers: await api.recordTrials(session, trials, signal) };
  } catch (problem) {
    return outcomeOf(problem);
  }
};

const queues = new Map<string, TapQueue>();

/** The one queue of who is signed in: it outlives calls and sign-outs, and nobody's taps go under another's name. */
export function tapQueueOf(staff: string): TapQueue {
  const known = queues.get(staff);
  if (known) return known;
  const queue = new TapQueue(sendTrials);
  queues.set(staff, queue);
  void sealedKeep(ownerOf(staff)).then((keep) => queue.restore(keep));
  return queue;
}
