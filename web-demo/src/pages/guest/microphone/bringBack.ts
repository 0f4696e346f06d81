import type { Microphone } from '../../../call';
import { recognise } from '../../device/browser';

/**
 * Opens a microphone that the system took away. An iPhone leaves it silent after a phone call whatever a page does
 * (github.com/aws/amazon-chime-sdk-js/issues/3238), so there the page loads anew, and comes straight back into the call.
 */
export function bringBack(microphone: Microphone): void {
  const interrupted = microphone.getSnapshot().status === 'interrupted';
  if (interrupted && recognise(navigator).system === 'ios') window.location.reload();
  else void microphone.acquire();
}
