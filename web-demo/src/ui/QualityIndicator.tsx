import { useTexts } from '../i18n';
import { common } from '../i18n/common';
import './QualityIndicator.css';

export type QualityGrade = 'good' | 'fair' | 'poor' | 'lost' | 'unknown';

const bars: Record<QualityGrade, number> = { good: 3, fair: 2, poor: 1, lost: 0, unknown: 0 };

interface QualityIndicatorProps {
  readonly grade: QualityGrade;
  /** Through a TURN relay; undefined while it is not known. */
  readonly relayed?: boolean | undefined;
  readonly wordless?: boolean;
}

/** Three bars and a word; `wordless` keeps the word for screen readers only, where the page is tight. */
export function QualityIndicator({ grade, relayed, wordless = false }: QualityIndicatorProps) {
  const t = useTexts(common);
  const said = t(`quality.${grade}`, { path: relayed === undefined ? 'other' : relayed ? 'relay' : 'direct' });
  return (
    <span className={`quality quality-${grade}`} title={wordless ? said : undefined}>
      <span className="quality-bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={bar <= bars[grade] ? 'quality-bar quality-bar-on' : 'quality-bar'} />
        ))}
      </span>
      <span className={wordless ? 'visually-hidden' : undefined}>{said}</span>
    </span>
  );
}
