// The call library: everything between a page and the server, for any page in any framework. See README.md.

export { Call, type CallOptions } from './Call';
export type { CallEnd, CallSnapshot, CallStatus, OwnSwitches } from './room/CallSnapshot';
export { authorOf } from './room/authorOf';
export type { CallEvents } from './room/CallEvents';
export type { Readable } from './Store';

export type { Paths, PathState } from './protocol/client';
export { Refusal, type RefusalCode } from './protocol/refusals';
export {
  moderates,
  type ChatEntry,
  type Encryption,
  type EndReason,
  type IceServer,
  type Language,
  type LeaveReason,
  type LocalizedText,
  type Participant,
  type ParticipantState,
  type Role,
  type SessionInfo,
} from './protocol/values';

export type { RealtimeToken, TokenProvider } from './signaling/AccessTokens';
export { defaultBackoff, type BackoffPolicy } from './signaling/BackoffPolicy';
export { realtimePath } from './signaling/realtimePath';

export { Microphone, type MicrophoneEvents, type MicrophoneOptions, type MicrophoneState } from './media/Microphone';
export type { MicrophoneProblem } from './media/microphoneProblem';
export type { AudioDevice } from './media/audioDevices';
export { Playback, type PlaybackEvents, type PlaybackState } from './media/Playback';
export { loudness } from './media/loudness';
export { chime } from './media/chime';
export { WakeLock } from './media/WakeLock';
export { hostApp, type HostApp } from './media/inAppBrowser';

export type { PeerQuality, QualityLevel } from './quality/PeerQuality';
export { levelOf } from './quality/QualityJudge';

export {
  microphoneCheck,
  outlookOf,
  pathChecks,
  PathReporter,
  PathScout,
  pathNames,
  pathsOf,
  runChecks,
  serverCheck,
  speakerCheck,
  type Check,
  type CheckDetail,
  type CheckName,
  type CheckResult,
  type CheckStatus,
  type Finding,
  type IceServerOffer,
  type Outlook,
  type PathName,
  type RunOptions,
  type Scouted,
  type Step,
} from './checks';
