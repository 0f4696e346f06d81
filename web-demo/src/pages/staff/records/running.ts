import type { Appointment } from '../api/types';

/** Whether there is a call of the appointment that has not ended. */
export function isRunning({ session_state }: Appointment): boolean {
  return session_state === 'open' || session_state === 'lobby';
}
