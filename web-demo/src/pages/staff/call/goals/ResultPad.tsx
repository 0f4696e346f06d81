import { useState, type ReactNode } from 'react';
import { useName, useTexts } from '../../../../i18n';
import type { TrialResult } from '../../../../records';
import type { Goal, PromptLevel } from '../../api/goalTypes';
import { tapTexts } from '../../texts/taps';
import { usualLevel, rememberLevel } from './pins';
import { TapButton } from './TapButton';
import { resultKey } from './trialWords';
import type { Taps } from './useTap';
import { WhoHelps } from './WhoHelps';

interface ResultPadProps {
  readonly goal: Goal;
  /** Those that are offered, without the one that is no help; empty without a ladder. */
  readonly help: readonly PromptLevel[];
  readonly taps: Taps;
  /** One more button. */
  readonly children: ReactNode;
}

/** For goals that are scored by results. */
export function ResultPad({ goal, help, taps, children }: ResultPadProps) {
  const t = useTexts(tapTexts);
  const result = (which: TrialResult) => () => {
    taps.tap(goal, { result: which });
  };
  return (
    <div className="tap-grid">
      <TapButton look="strong" icon="plus" onClick={result('correct')}>
        {t(resultKey(goal.measure, 'correct'))}
      </TapButton>
      <TapButton icon="minus" onClick={result('incorrect')}>
        {t(resultKey(goal.measure, 'incorrect'))}
      </TapButton>
      {help.length > 0 && <Helped goal={goal} help={help} taps={taps} />}
      <TapButton icon="ear" onClick={result('no_response')}>
        {t('no_response')}
      </TapButton>
      {children}
      {/* Last: the buttons for tries are in reach on the lowest phone. */}
      {help.length > 0 && <WhoHelps taps={taps} />}
    </div>
  );
}

/** One press for the usual help; the others, and correcting oneself, behind a second one. */
function Helped({ goal, help, taps }: Omit<ResultPadProps, 'children'>) {
  const t = useTexts(tapTexts);
  const nameOf = useName();
  const [open, setOpen] = useState(false);
  const usual = help.find(
    ({ id }) =>
      id ===
      usualLevel(
        goal.id,
        help.map((level) => level.id),
      ),
  );
  const give = (level: PromptLevel) => {
    rememberLevel(goal.id, level.id);
    setOpen(false);
    taps.help(goal, level.id);
  };
  return (
    <>
      {usual && (
        <TapButton
          sign={usual.code}
          aria-label={t('help.with', { who: taps.prompter ?? 'nobody', level: nameOf(usual.name) })}
          onClick={() => {
            give(usual);
          }}
        >
          {t('prompted')}
        </TapButton>
      )}
      <TapButton
        icon="help"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('help.other')}
      </TapButton>
      {open && (
        <div className="tap-grid tap-more" role="group" aria-label={t('help.group')}>
          {help.map((level) => (
            <TapButton
              key={level.id}
              sign={level.code}
              onClick={() => {
                give(level);
              }}
            >
              <bdi>{nameOf(level.name)}</bdi>
            </TapButton>
          ))}
          <TapButton
            icon="refresh"
            onClick={() => {
              setOpen(false);
              taps.tap(goal, { result: 'self_corrected' });
            }}
          >
            {t('self_corrected')}
          </TapButton>
        </div>
      )}
    </>
  );
}
