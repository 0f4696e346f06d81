import { useEffect, useRef, useState } from 'react';
import {
  directCheck,
  microphoneCheck,
  relayCheck,
  runChecks,
  serverCheck,
  speakerCheck,
  type Check,
  type CheckName,
  type CheckResult,
  type IceServer,
  type Microphone,
} from '../../call';
import { order, verdict, type Answer, type Verdict } from './verdict';

const speakFor = 6_000;

async function iceServers(): Promise<readonly IceServer[]> {
  const answer = await fetch('/api/check', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`/api/check answered ${answer.status}`);
  const { ice_servers } = (await answer.json()) as { ice_servers?: readonly IceServer[] };
  return ice_servers ?? [];
}

/** The relay's credential is fetched when it is its turn, because it is short-lived. */
function relayCheckWhenAsked(): Check {
  return {
    name: 'relay',
    run: async (signal) => {
      try {
        return await relayCheck(await iceServers()).run(signal);
      } catch {
        return { check: 'relay', status: 'failed', detail: 'relay_unreachable' };
      }
    },
  };
}

export interface Checks {
  readonly verdicts: readonly { readonly check: CheckName; readonly verdict: Verdict }[];
  /** Begins, or begins anew; call it in a press, so that the browser allows microphone and sound. */
  readonly start: () => void;
  readonly playAgain: () => void;
  readonly heard: (yes: boolean) => void;
}

/** Runs the five checks one after the other, and keeps what a person answered to the one that only a person can judge. */
export function useChecks(microphone: Microphone): Checks {
  const [results, setResults] = useState<Partial<Record<CheckName, CheckResult>>>({});
  const [running, setRunning] = useState<CheckName>();
  const [answer, setAnswer] = useState<Answer>('open');
  const abort = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      abort.current?.abort();
      microphone.release();
    },
    [microphone],
  );

  const run = async (checks: readonly Check[]) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    await runChecks(checks, {
      signal: controller.signal,
      onStart: setRunning,
      onResult: (result) => {
        if (!controller.signal.aborted) setResults((before) => ({ ...before, [result.check]: result }));
      },
    });
    if (controller.signal.aborted) return;
    setRunning(undefined);
    if (checks.length === order.length) microphone.release();
  };
  const start = () => {
    setResults({});
    setAnswer('open');
    void run([
      microphoneCheck(microphone, { withinMs: speakFor }),
      speakerCheck(),
      serverCheck(),
      directCheck(),
      relayCheckWhenAsked(),
    ]);
  };
  const verdicts = order.map((check) => {
    const result = results[check];
    const shown: Verdict = result ? verdict(result, answer) : { shown: 'idle' };
    return { check, verdict: check === running ? ({ shown: 'running' } as const) : shown };
  });
  return {
    verdicts,
    start,
    playAgain: () => {
      setAnswer('open');
      // The other checks go on meanwhile.
      void runChecks([speakerCheck()]);
    },
    heard: (yes) => {
      setAnswer(yes ? 'yes' : 'no');
    },
  };
}
