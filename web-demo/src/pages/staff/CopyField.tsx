import { useTexts } from '../../i18n';
import { Button, showToast, TextField } from '../../ui';
import './CopyField.css';
import { copyTexts } from './texts/copy';

interface CopyFieldProps {
  readonly label: string;
  /** How long the link works, and for whom. */
  readonly hint: string;
  readonly url: string;
  /** It was shown a moment ago, by a press: the keyboard goes on from here. */
  readonly autoFocus: boolean;
  /** primary: to send it is what the panel is for. */
  readonly variant?: 'primary' | 'secondary';
}

/** One person's link, to be copied and sent. */
export function CopyField({ label, hint, url, autoFocus, variant = 'secondary' }: CopyFieldProps) {
  const t = useTexts(copyTexts);
  const copy = async (form: HTMLFormElement) => {
    try {
      await navigator.clipboard.writeText(url);
      showToast(t('copied'));
    } catch {
      // No permission, or no HTTPS: the person can copy what is marked.
      form.querySelector('input')?.select();
      showToast(t('select'));
    }
  };
  return (
    <form
      className="copy-field"
      onSubmit={(event) => {
        event.preventDefault();
        void copy(event.currentTarget);
      }}
    >
      <TextField
        label={label}
        hint={hint}
        readOnly
        autoFocus={autoFocus}
        dir="ltr"
        value={url}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <Button type="submit" variant={variant} icon="copy">
        {t('copy')}
      </Button>
    </form>
  );
}
