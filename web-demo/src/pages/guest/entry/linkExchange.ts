import { tokenInAddress } from './address';
import { post } from './guestHttp';

/** The exchange of a link, once it has begun. */
let begun: { readonly token: string; readonly answer: Promise<Response> } | undefined;

/** Begins to exchange the link of the address, for whoever will ask for that. */
export function beginExchange(): void {
  const token = tokenInAddress();
  if (token === undefined) return;
  const answer = exchange(token);
  answer.catch(() => undefined); // Whoever takes it hears of it.
  begun = { token, answer };
}

/** The exchange of `token` that has begun already, once; another one otherwise. */
export function exchangeOf(token: string): Promise<Response> {
  const answer = begun?.token === token ? begun.answer : exchange(token);
  begun = undefined;
  return answer;
}

function exchange(token: string): Promise<Response> {
  return post('/api/invitations/exchange', { token });
}
