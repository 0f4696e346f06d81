import type { DeliveredMinutes, StudentProgress } from '../../progress/wire';
import { request } from './http';

// What staff pages ask of a student's record; each read is audited by the server.

export const progress = (student: string, from: string, to: string, signal?: AbortSignal) =>
  request<StudentProgress>('GET', `/api/students/${student}/progress?from=${from}&to=${to}`, undefined, signal);

export const minutes = (student: string, from: string, to: string, signal?: AbortSignal) =>
  request<DeliveredMinutes>('GET', `/api/students/${student}/minutes?from=${from}&to=${to}`, undefined, signal);
