import { useTexts } from '../i18n';
import { common } from '../i18n/common';
import type { FeedState } from '../feed';
import { Icon, type IconName } from './Icon';
import './LiveLine.css';

type Said = 'fallback' | 'lost' | 'refused';

const icons: Record<Said, IconName> = { fallback: 'clock', lost: 'refresh', refused: 'info' };

/** `gone` lasts no longer than the fetch that it asks for; while all is well there is nothing to say. */
function said(state: FeedState): Said | undefined {
  switch (state) {
    case 'connecting':
    case 'live':
    case 'gone':
      return undefined;
    case 'fallback':
    case 'lost':
    case 'refused':
      return state;
  }
}

/** A quiet line on how changes reach a page that follows rows; it stands in the page before there is something to say. */
export function LiveLine({ state }: { readonly state: FeedState }) {
  const t = useTexts(common);
  const line = said(state);
  return (
    <p className="live-line" role="status">
      {line && (
        <>
          <Icon name={icons[line]} size={16} />
          <span>{t(`live.${line}`)}</span>
        </>
      )}
    </p>
  );
}
