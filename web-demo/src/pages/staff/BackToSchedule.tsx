import { useTexts } from '../../i18n';
import { common } from '../../i18n/common';
import { Icon } from '../../ui';
import './BackToSchedule.css';
import { go } from './router';

/** The way back, above everything else on a page that is not the schedule. */
export function BackToSchedule() {
  const words = useTexts(common);
  return (
    <p>
      <a
        className="back-to-schedule"
        href="/"
        onClick={(event) => {
          event.preventDefault();
          go('/');
        }}
      >
        <Icon name="backward" size={20} />
        {words('to.schedule')}
      </a>
    </p>
  );
}
