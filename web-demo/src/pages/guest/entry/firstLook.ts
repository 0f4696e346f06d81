import { tokenInAddress } from './address';
import { post } from './guestHttp';

/** The exchange of a link, once it has begun. */
interface Begun {
  readonly token: string;
  readonly answer: Promise<Response>;
}

/**
 * Begins to exchange the link of the address. This file comes before all others of the page, so that the server answers
 * while they are still on their way.
 */
function begin(): Begun | undefined {
  const token = tokenInAddress();
  if (token === undefined) return undefined;
  const answer = exchange(token);
  answer.catch(() => undefined); // Whoever takes it hears of it.
  return { token, answer };
}

let begun = begin();

/** The exchange of `token` that has begun already, once; another one otherwise. */
export function exchangeOf(token: string): Promise<Response> {
  const answer = begun?.token === token ? begun.answer : exchange(token);
  begun = undefined;
  return answer;
}

function exchange(token: string): Promise<Response> {
  return post('/api/invitations/exchange', { token });
}
