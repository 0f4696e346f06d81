/** Which consent text was on the page; it goes up whenever the two sentences of `join.consent` change their meaning. */
export const consentVersion = '2026-11-2';
