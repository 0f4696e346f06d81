// Small checks for /check and the page before a call. Each says a status and a code; the words belong to the page.

export type { Check, CheckDetail, CheckName, CheckResult, CheckStatus, Finding, PathName } from './check';
export { microphoneCheck } from './microphoneCheck';
export { pathChecks, type IceServerOffer } from './pathChecks';
export { PathReporter } from './PathReporter';
export { PathScout, type Scouted } from './PathScout';
export { outlookOf, pathNames, pathsOf, type Outlook } from './paths';
export { runChecks, type RunOptions, type Step } from './runChecks';
export { serverCheck } from './serverCheck';
export { speakerCheck } from './speakerCheck';
