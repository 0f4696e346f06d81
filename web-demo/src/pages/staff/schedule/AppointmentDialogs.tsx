import type { Appointment } from '../api/types';
import { CancelDialog } from './CancelDialog';
import './Dialogs.css';
import { DetailsDialog } from './DetailsDialog';
import { MoveDialog } from './MoveDialog';
import { PlanDialog } from './PlanDialog';

export type OpenDialog =
  | { readonly kind: 'plan'; readonly date: string }
  | { readonly kind: 'details' | 'move' | 'cancel'; readonly id: string };

export interface DialogEvents {
  readonly onClose: () => void;
  readonly onChanged: (appointment: Appointment) => void;
  /** What is shown is older than the server's state. */
  readonly onStale: () => void;
}

interface AppointmentDialogsProps extends DialogEvents {
  readonly dialog: OpenDialog;
  readonly appointments: readonly Appointment[];
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** One dialog at a time; its appointment stays as live as the page behind it. */
export function AppointmentDialogs({ dialog, appointments, onOpen, ...events }: AppointmentDialogsProps) {
  if (dialog.kind === 'plan') return <PlanDialog date={dialog.date} {...events} />;
  const appointment = appointments.find(({ id }) => id === dialog.id);
  if (!appointment) return null;
  switch (dialog.kind) {
    case 'details':
      return <DetailsDialog appointment={appointment} onOpen={onOpen} {...events} />;
    case 'move':
      return <MoveDialog appointment={appointment} {...events} />;
    case 'cancel':
      return <CancelDialog appointment={appointment} {...events} />;
  }
}
