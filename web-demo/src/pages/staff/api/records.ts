import { request } from './http';
import type { AppointmentRecord, Confirmation, UnsignedRecord } from './progressTypes';
import type { Appointment } from './types';

// Records of appointments: what was delivered, confirmed and signed.

export const appointment = (id: string, signal?: AbortSignal) =>
  request<Appointment>('GET', `/api/appointments/${id}`, undefined, signal);

export const record = (appointment: string, signal?: AbortSignal) =>
  request<AppointmentRecord>('GET', `/api/appointments/${appointment}/record`, undefined, signal);

export const confirmRecord = (appointment: string, confirmation: Confirmation) =>
  request<AppointmentRecord>('PUT', `/api/appointments/${appointment}/record`, confirmation);

export const signRecord = (appointment: string, version: number) =>
  request<AppointmentRecord>('POST', `/api/appointments/${appointment}/record/sign`, { version });

export const addAddendum = (appointment: string, text: string) =>
  request<AppointmentRecord>('POST', `/api/appointments/${appointment}/record/addenda`, { text });

export const unsignedRecords = async (signal?: AbortSignal) =>
  (await request<{ appointments: readonly UnsignedRecord[] }>('GET', '/api/records/unsigned', undefined, signal))
    .appointments;
