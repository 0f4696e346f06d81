import { hostApp } from './inAppBrowser';

/** Why there is no microphone. */
export type MicrophoneProblem =
  /** The page is not served over HTTPS. */
  | 'insecure_context'
  /** Shown inside another app that has no microphone: open the link in a browser. */
  | 'in_app_browser'
  | 'unsupported'
  /** The person or the system said no. */
  | 'refused'
  /** None is plugged in. */
  | 'absent'
  /** Another app holds it. */
  | 'in_use'
  | 'failed';

/** What can be said before asking; undefined when asking makes sense. */
export function problemBeforeAsking(): MicrophoneProblem | undefined {
  const { mediaDevices } = navigator as { mediaDevices?: Partial<MediaDevices> };
  if (mediaDevices?.getUserMedia) return undefined;
  if (!globalThis.isSecureContext) return 'insecure_context';
  return hostApp() ? 'in_app_browser' : 'unsupported';
}

/** What an error of `getUserMedia` means. */
export function problemOf(error: unknown): MicrophoneProblem {
  switch ((error as { name?: unknown } | undefined)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      // Inside another app nobody was asked: there is nothing the person could allow.
      return hostApp() ? 'in_app_browser' : 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'in_use';
    default:
      return 'failed';
  }
}
