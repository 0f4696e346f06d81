import { request } from './http';
import type { LiveOverview } from './liveTypes';

export const live = (signal?: AbortSignal) => request<LiveOverview>('GET', '/api/live', undefined, signal);
