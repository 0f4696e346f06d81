import { useSyncExternalStore } from 'react';
import { Icon } from './Icon';
import './Toasts.css';
import { toasts } from './toasts';

/** More at a time would hide what one works at. */
const most = 3;

/** Where `showToast` shows. The words are read out by the live regions, hence hidden here. */
export function Toasts() {
  const messages = useSyncExternalStore(toasts.subscribe, toasts.now).slice(-most);
  return (
    <div className="toasts" aria-hidden="true">
      {messages.map(({ id, text, tone }) => (
        <p key={id} className={`toast toast-${tone}`}>
          <Icon name={tone === 'danger' ? 'warning' : 'check'} size={20} />
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}
