import { flushSync } from 'react-dom';

/** Shows what is missing in a form, and puts the focus on the first of it: so it is seen, and read out. */
export function showInvalid(form: HTMLFormElement, check: () => void): void {
  flushSync(check);
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
