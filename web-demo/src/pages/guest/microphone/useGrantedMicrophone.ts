import { useEffect } from 'react';
import type { Microphone } from '../../../call';

/** Opens the microphone at once where it was allowed before: then nobody is asked anything. */
export function useGrantedMicrophone(microphone: Microphone, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || microphone.getSnapshot().status !== 'off') return;
    let wantedStill = true;
    const openIfGranted = async () => {
      const { state } = await navigator.permissions.query({ name: 'microphone' });
      if (wantedStill && state === 'granted') await microphone.acquire();
    };
    // Browsers that do not know this permission wait for the press.
    openIfGranted().catch(() => undefined);
    return () => {
      wantedStill = false;
    };
  }, [microphone, wanted]);
}
