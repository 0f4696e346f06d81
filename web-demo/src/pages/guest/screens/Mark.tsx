import { Icon, type IconName } from '../../../ui';

/** A round picture above a few words; the words say it all. */
export function Mark({ icon, tone }: { readonly icon: IconName; readonly tone?: 'waiting' }) {
  return (
    <span className={tone ? `screen-mark screen-mark-${tone}` : 'screen-mark'}>
      <Icon name={icon} size={40} />
    </span>
  );
}
