/** What became of one attempt. `self_corrected` counts as correct, `no_response` as incorrect. */
export type TrialResult = 'correct' | 'incorrect' | 'no_response' | 'self_corrected';

/** Who gave the help: at a distance, what takes a hand is done by who sits beside the child. */
export type Prompter = 'therapist' | 'helper';

/** What became of an attempt; `level`: how much help there was, `prompt_by`: whose, where somebody said. */
export interface Scored {
  readonly result: TrialResult;
  readonly level?: string;
  /** Only beside a level. */
  readonly prompt_by?: Prompter;
}

/** What a tap says: what became of an attempt, a measured value, or that another trial shall not count. */
export type TrialContent = Scored | { readonly value: number } | { readonly voids: string };

/** A tap as the server takes it. Whoever makes it gives it its `id` (UUIDv7), so that sending it again is safe. */
export type Trial = TrialContent & {
  readonly id: string;
  readonly goal: string;
  /** ISO 8601, by this device's clock. */
  readonly at: string;
};

/** A tap and the session that it belongs to. */
export interface Tap {
  readonly session: string;
  readonly trial: Trial;
}
