import type { Row, RowChange } from './rows';

/** The payload of `postgres_changes`; throws at what is not in the protocol. */
export function parseRowMessage(payload: unknown): RowChange {
  const data = object(object(payload)['data']);
  return {
    table: text(data['table']),
    type: type(data['type']),
    record: optional(data['record']),
    oldRecord: optional(data['old_record']),
    position: whole(data['position']),
    committedAt: text(data['commit_timestamp']),
  };
}

/** The position in a `system` message that says that row changes are live; none in any other. */
export function livePosition(payload: unknown): number | undefined {
  const { extension, status, position } = object(payload);
  return extension === 'postgres_changes' && status === 'ok' ? whole(position) : undefined;
}

/** The epoch in the answer to a join; an older server has none. */
export function epochIn(answer: unknown): string | undefined {
  const { epoch } = object(answer);
  return epoch === undefined ? undefined : text(epoch);
}

/** The epoch in the id of an event: what stands behind the position. */
export function epochOf(id: string): string | undefined {
  const dash = id.indexOf('-');
  return dash < 0 ? undefined : id.slice(dash + 1);
}

function object(value: unknown): Row {
  if (typeof value !== 'object' || value === null) throw new TypeError('an object is missing');
  return value as Row;
}

function optional(value: unknown): Row | undefined {
  return value === undefined || value === null ? undefined : object(value);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a text is missing');
  return value;
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError('a whole number is missing');
  return value as number;
}

function type(value: unknown): RowChange['type'] {
  if (value === 'INSERT' || value === 'UPDATE' || value === 'DELETE') return value;
  throw new TypeError('no such type of change');
}
