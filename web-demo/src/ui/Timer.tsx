import { useFormats } from '../i18n';
import { useNow } from './useNow';

/** How long it has been since an instant. A screen reader reads it when asked, not every second. */
export function Timer({ since, label }: { readonly since: string; readonly label: string }) {
  const { clock } = useFormats();
  const now = useNow(1000);
  return (
    <span role="timer" aria-live="off" aria-label={label} dir="ltr">
      {clock((now - Date.parse(since)) / 1000)}
    </span>
  );
}
