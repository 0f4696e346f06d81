import { useTexts } from '../i18n';
import { common } from '../i18n/common';

/** The name beside its mark: three waves of a voice. */
export function Wordmark() {
  const t = useTexts(common);
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="var(--teal)" />
        <path
          d="M9 13v6M13.7 9.5v13M18.3 12v8M23 14.5v3"
          stroke="var(--on-teal)"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
      <span>{t('product')}</span>
    </span>
  );
}
