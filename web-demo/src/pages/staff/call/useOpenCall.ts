import { useCallback, useEffect, useState } from 'react';
import { Call, PathReporter, PathScout } from '../../../call';
import { useLocale } from '../../../i18n';
import * as api from '../api';
import { offeredIceServers } from '../../device/offeredIceServers';
import { steadyMicrophone } from '../../steadyMicrophone';
import type { SessionReport } from '../api/types';
import { realtimeToken } from '../realtimeToken';

export type OpenCall =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'over' }
  | { readonly state: 'ready'; readonly call: Call; readonly session: SessionReport; readonly scout: PathScout };

/** A call for as long as its page is shown; `again` takes the seat anew, e.g. back from another device. */
export function useOpenCall(session: string): { readonly open: OpenCall; readonly again: () => void } {
  const { language } = useLocale();
  const [first] = useState(language);
  const [turn, setTurn] = useState(0);
  const [open, setOpen] = useState<OpenCall>({ state: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    let call: Call | undefined;
    let reporter: PathReporter | undefined;
    const begin = (report: SessionReport) => {
      if (report.state === 'ended') {
        setOpen({ state: 'over' });
        return;
      }
      call = new Call({ session, token: realtimeToken, language: first, microphone: steadyMicrophone(() => session) });
      const scout = new PathScout(offeredIceServers);
      reporter = new PathReporter(call, scout);
      setOpen({ state: 'ready', call, session: report, scout });
      // The microphone and the seat are asked for together; a refusal of either stands in the call's snapshot.
      void call.microphone.acquire();
      call.connect().catch(() => undefined);
    };
    api.session(session, abort.signal).then(
      (report) => {
        if (!abort.signal.aborted) begin(report);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setOpen({ state: 'failed', error });
      },
    );
    return () => {
      abort.abort();
      reporter?.stop();
      call?.dispose();
    };
  }, [session, first, turn]);
  const again = useCallback(() => {
    setOpen({ state: 'loading' });
    setTurn((before) => before + 1);
  }, []);
  return { open, again };
}
