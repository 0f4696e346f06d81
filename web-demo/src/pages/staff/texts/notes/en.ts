export const en = {
  note: 'Note',
  'note.open': 'Write a note',
  back: 'Back to the goals',
  field: 'Note about this appointment',
  hint: 'For the file, not for the family. It is saved as you write.',
  saved: 'Saved {time}',
  'saved.never': 'Nothing written yet',
  saving: 'Saving…',
  unsaved: 'Not saved yet',
  'unsaved.hint':
    'It is kept in this browser and saved by itself as soon as the network is back. You can go on writing.',
  'signed.out': 'Sign in again, and it is saved.',
  signed:
    'The record is signed, so the note cannot be changed any more. What is still to be said is an addendum to the record.',
  refused:
    'The server did not accept the note. Copy the text, then ask your administrator whether the student is in your caseload.',
  failed: 'The note could not be loaded',
  conflict: 'This note was changed on another device',
  'conflict.words': 'There it says:',
  'conflict.empty': 'There it is empty.',
  'conflict.mine': 'Keep what is here',
  'conflict.theirs': 'Take what is there',
} as const;
