import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { announce, Icon } from '../../../ui';
import { guestTexts } from '../texts';
import './rating.css';

const scale = [1, 2, 3, 4, 5] as const;

interface RatingProps {
  readonly rate: (stars: number) => Promise<void>;
}

/** One tap, once. Each star has a name; the words at both ends say which way it goes. */
export function Rating({ rate }: RatingProps) {
  const t = useTexts(guestTexts);
  const [chosen, setChosen] = useState(0);
  const [state, setState] = useState<'open' | 'sending' | 'done' | 'failed'>('open');
  const choose = async (stars: number) => {
    if (state === 'sending') return;
    setChosen(stars);
    setState('sending');
    const done = await rate(stars).then(
      () => true,
      () => false,
    );
    setState(done ? 'done' : 'failed');
    announce(t(done ? 'rating.thanks' : 'rating.failed'));
  };
  if (state === 'done') return <p className="rating-done">{t('rating.thanks')}</p>;
  return (
    <fieldset className="rating">
      <legend>{t('rating.title')}</legend>
      <div className="rating-stars">
        {scale.map((stars) => (
          <button
            key={stars}
            type="button"
            className={stars <= chosen ? 'rating-star rating-star-on' : 'rating-star'}
            aria-label={t('rating.star', { stars: String(stars) })}
            title={t('rating.star', { stars: String(stars) })}
            onClick={() => void choose(stars)}
          >
            <Icon name="star" size={32} />
          </button>
        ))}
      </div>
      <div className="rating-ends small soft" aria-hidden="true">
        <span>{t('rating.star', { stars: '1' })}</span>
        <span>{t('rating.star', { stars: '5' })}</span>
      </div>
      {state === 'failed' && <p className="small">{t('rating.failed')}</p>}
    </fieldset>
  );
}
