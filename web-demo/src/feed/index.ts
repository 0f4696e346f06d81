// Rows that change while one looks at them, for any page in any framework.

export { FetchFirst } from './FetchFirst';
export { followRows } from './followRows';
export type { FollowOptions } from './RowSource';
export type { FeedState, Row, RowBinding, RowChange, RowListener } from './rows';
