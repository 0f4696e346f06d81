// What a therapist records during a session, on its way to the server: for any page in any framework. See README.md.

export { bothOf, type NoteOutcome, type NoteSnapshot, type SavedNote } from './note';
export { NoteDraft } from './NoteDraft';
export { draftsLeft, sealedDrafts } from './sealedDrafts';
export { sealedKeep } from './SealedKeep';
export type { Owner } from './SealedStore';
export { noScore, valueOf, type Score, type Scoring } from './score';
export type { Send, SendOutcome, TrialAnswer } from './send';
export { TapQueue, type QueueSnapshot, type RefusedTap, type Standing } from './TapQueue';
export type { Prompter, Tap, Trial, TrialContent, TrialResult } from './trial';
export { scoreIn, TrialBoard, type BoardSnapshot, type Stored } from './TrialBoard';
