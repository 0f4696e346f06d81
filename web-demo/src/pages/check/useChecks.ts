import { useEffect, useRef, useState } from 'react';
import {
  microphoneCheck,
  outlookOf,
  pathChecks,
  pathsOf,
  runChecks,
  serverCheck,
  speakerCheck,
  type CheckName,
  type CheckResult,
  type Microphone,
  type Outlook,
  type Step,
} from '../../call';
import { offeredIceServers } from '../device/offeredIceServers';
import { portsOf, type Port } from './ports';
import { order, verdict, type Answer, type Verdict } from './verdict';

const speakFor = 6_000;

export interface Checks {
  readonly verdicts: readonly { readonly check: CheckName; readonly verdict: Verdict }[];
  /** What becomes of a call here; undefined while the paths are not known. */
  readonly outlook: Outlook | undefined;
  /** Of the relays that are offered. */
  readonly ports: readonly Port[];
  /** Begins, or begins anew; call it in a press, so that the browser allows microphone and sound. */
  readonly start: () => void;
  readonly playAgain: () => void;
  readonly heard: (yes: boolean) => void;
}

/** Runs the device's checks one by one and the paths side by side; keeps the answer to what only a person can judge. */
export function useChecks(microphone: Microphone): Checks {
  const [results, setResults] = useState<Partial<Record<CheckName, CheckResult>>>({});
  const [running, setRunning] = useState<readonly CheckName[]>([]);
  const [ports, setPorts] = useState<readonly Port[]>([]);
  const [answer, setAnswer] = useState<Answer>('open');
  const abort = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      abort.current?.abort();
      microphone.release();
    },
    [microphone],
  );

  const run = async (steps: readonly Step[]) => {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    await runChecks(steps, {
      signal,
      onStart: (check) => {
        setRunning((before) => [...before, check]);
      },
      onResult: (result) => {
        if (signal.aborted) return;
        setRunning((before) => before.filter((check) => check !== result.check));
        setResults((before) => ({ ...before, [result.check]: result }));
      },
    });
    if (!signal.aborted) microphone.release();
  };
  const offer = async () => {
    const servers = await offeredIceServers();
    setPorts(portsOf(servers));
    return servers;
  };
  const start = () => {
    setResults({});
    setRunning([]);
    setAnswer('open');
    void run([microphoneCheck(microphone, { withinMs: speakFor }), speakerCheck(), serverCheck(), pathChecks(offer)]);
  };
  const verdicts = order.map((check) => {
    const result = results[check];
    const shown: Verdict = result ? verdict(result, answer) : { shown: 'idle' };
    return { check, verdict: running.includes(check) ? ({ shown: 'running' } as const) : shown };
  });
  const paths = pathsOf(Object.values(results));
  return {
    verdicts,
    outlook: paths && outlookOf(paths),
    ports,
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
