import type { Trial, TrialAnswer } from '../../../records';
import type { Goal, GoalStatus, Ladder, NewGoal, NewLadder, NewLevel } from './goalTypes';
import { request } from './http';

// Goals, ladders and trials: for therapists and supervisors.

export const goals = async (student: string, signal?: AbortSignal) =>
  (await request<{ goals: readonly Goal[] }>('GET', `/api/students/${student}/goals`, undefined, signal)).goals;

export const goal = (id: string, signal?: AbortSignal) => request<Goal>('GET', `/api/goals/${id}`, undefined, signal);

export const addGoal = (student: string, terms: NewGoal) =>
  request<Goal>('POST', `/api/students/${student}/goals`, terms);

/** `version`: the one that was looked at. */
export const changeGoal = (id: string, version: number, terms: NewGoal) =>
  request<Goal>('PUT', `/api/goals/${id}`, { version, goal: terms });

export const turnGoal = ({ id, version }: Goal, status: GoalStatus) =>
  request<Goal>('POST', `/api/goals/${id}/status`, { version, status });

export const ladders = async (signal?: AbortSignal) =>
  (await request<{ ladders: readonly Ladder[] }>('GET', '/api/ladders', undefined, signal)).ladders;

export const addLadder = (ladder: NewLadder) => request<Ladder>('POST', '/api/ladders', ladder);

/** `after`: the next level with less help. */
export const addLevel = (ladder: string, after: string, level: NewLevel) =>
  request<Ladder>('POST', `/api/ladders/${ladder}/levels`, { after, level });

export const retireLevel = (ladder: string, level: string) =>
  request<Ladder>('POST', `/api/ladders/${ladder}/levels/${level}/retire`);

export const retireLadder = (ladder: string) => request<Ladder>('POST', `/api/ladders/${ladder}/retire`);

export const recordTrials = async (session: string, trials: readonly Trial[], signal?: AbortSignal) =>
  (await request<{ trials: readonly TrialAnswer[] }>('POST', `/api/sessions/${session}/trials`, { trials }, signal))
    .trials;
