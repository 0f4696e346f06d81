import { useFormats, useTexts } from '../../../i18n';
import { Button, showToast, TextField } from '../../../ui';
import type { ProgressLink } from '../api/family';
import { familyRightsTexts } from '../texts/family';

/** The link, to be copied and sent to one person. */
export function LinkField({ link }: { readonly link: ProgressLink }) {
  const t = useTexts(familyRightsTexts);
  const formats = useFormats();
  const copy = async (form: HTMLFormElement) => {
    try {
      await navigator.clipboard.writeText(link.url);
      showToast(t('link.copied'));
    } catch {
      // No permission, or no HTTPS: the person can copy what is marked.
      form.querySelector('input')?.select();
      showToast(t('link.select'));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void copy(event.currentTarget);
      }}
    >
      <TextField
        label={t('link.label')}
        hint={t('link.hint', { day: formats.date(formats.dateOf(link.expires_at)) })}
        readOnly
        autoFocus
        dir="ltr"
        value={link.url}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <Button type="submit" icon="copy">
        {t('link.copy')}
      </Button>
    </form>
  );
}
