import { useTexts } from '../../../../i18n';
import { Segments } from '../../../../ui';
import { tapTexts } from '../../texts/taps';
import type { Taps } from './useTap';

const people = ['therapist', 'helper'] as const;

/** Who gives the help: said once, it holds for the session; pressed again, nothing is said any more. */
export function WhoHelps({ taps: { prompter, choosePrompter } }: { readonly taps: Taps }) {
  const t = useTexts(tapTexts);
  return (
    <div className="tap-who">
      <span className="soft small" aria-hidden="true">
        {t('who')}
      </span>
      <Segments
        label={t('who')}
        options={people.map((key) => ({ key, words: t(`who.${key}`) }))}
        value={prompter}
        onChoose={(key) => {
          choosePrompter(key === prompter ? undefined : key);
        }}
      />
    </div>
  );
}
