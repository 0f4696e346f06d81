import { request } from './http';

// Service plans: staff who may see the student read them, therapists and supervisors write.

/** So many minutes in each week or month; days as 2026-11-21, by the clinic's calendar, both included. */
export interface NewServicePlan {
  readonly minutes: number;
  readonly per: 'week' | 'month';
  readonly from: string;
  /** Undefined while no end is known. */
  readonly to?: string;
}

export interface ServicePlan extends NewServicePlan {
  readonly id: string;
  readonly version: number;
}

/** The earliest first; no day has two. */
export const servicePlans = async (student: string, signal?: AbortSignal) =>
  (await request<{ plans: readonly ServicePlan[] }>('GET', `/api/students/${student}/service-plans`, undefined, signal))
    .plans;

/** An earlier one that has no end gets one: the day before. */
export const addServicePlan = (student: string, plan: NewServicePlan) =>
  request<ServicePlan>('POST', `/api/students/${student}/service-plans`, plan);

/** `version`: the one that was looked at. */
export const changeServicePlan = (id: string, version: number, plan: NewServicePlan) =>
  request<ServicePlan>('PUT', `/api/service-plans/${id}`, { version, plan });
