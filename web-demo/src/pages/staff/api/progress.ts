import type { DeliveredMinutes, StudentProgress } from '../../progress/wire';
import { request } from './http';

// What staff pages ask of a student's record; each read is audited by the server.

export const progress = (student: string, from: string, to: string, signal?: AbortSignal) =>
  request<StudentProgress>('GET', `/api/students/${student}/progress?from=${from}&to=${to}`, undefined, signal);

export const minutes = (student: string, from: string, to: string, signal?: AbortSignal) =>
  request<DeliveredMinutes>('GET', `/api/students/${student}/minutes?from=${from}&to=${to}`, undefined, signal);

/** What a record is read for; kept with each read. */
export type Purpose = 'treatment' | 'supervision' | 'family_request' | 'report' | 'complaint' | 'legal';

export type ExportFile = 'results.csv' | 'trials.csv' | 'minutes.csv' | 'fhir.json';

/** Where a copy of the record is downloaded. */
export const exportFile = (student: string, file: ExportFile, from: string, to: string, purpose: Purpose) =>
  `/api/students/${student}/export/${file}?from=${from}&to=${to}&purpose=${purpose}`;
