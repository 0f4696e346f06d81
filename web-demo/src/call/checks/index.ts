// Small checks for /check and the page before a call. Each says a status and a code; the words belong to the page.

export type { Check, CheckDetail, CheckName, CheckResult, CheckStatus, Finding } from './check';
export { microphoneCheck } from './microphoneCheck';
export { directCheck, relayCheck } from './pathChecks';
export { runChecks, type RunOptions } from './runChecks';
export { serverCheck } from './serverCheck';
export { speakerCheck } from './speakerCheck';
