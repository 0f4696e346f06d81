// The link's token lives in the address' fragment, which no server and no log ever sees.

/** The token of `/join#<token>`. */
export function tokenInAddress(): string | undefined {
  const token = window.location.hash.slice(1);
  return token === '' ? undefined : token;
}

/** Takes the token out of the address bar, so that it is not shown, shared or kept in the history; the cookie goes on. */
export function forgetToken(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname);
}
