import { useState, type SyntheticEvent } from 'react';
import { useFormats, useTexts } from '../../../../i18n';
import { showInvalid, TextField, useNow } from '../../../../ui';
import type { Goal } from '../../api/goalTypes';
import { amountTyped } from '../../goals/amounts';
import { tapTexts } from '../../texts/taps';
import { TapButton } from './TapButton';
import type { Taps } from './useTap';

interface PadProps {
  readonly goal: Goal;
  readonly taps: Taps;
}

/** How often something happens. */
export function CountPad({ goal, taps }: PadProps) {
  const t = useTexts(tapTexts);
  return (
    <TapButton
      look="strong"
      icon="plus"
      onClick={() => {
        taps.tap(goal, { value: 1 });
      }}
    >
      {t('once')}
    </TapButton>
  );
}

/** How long something lasts. */
export function DurationPad({ goal, taps, running }: PadProps & { readonly running: boolean }) {
  const t = useTexts(tapTexts);
  return (
    <TapButton
      look="strong"
      icon={running ? 'stop' : 'play'}
      onClick={() => {
        taps.toggle(goal);
      }}
    >
      {t(running ? 'stop' : 'start')}
    </TapButton>
  );
}

/** `since` when the stopwatch runs. */
export function RunningTime({ since }: { readonly since: number }) {
  const t = useTexts(tapTexts);
  const { clock } = useFormats();
  const now = useNow(250);
  return (
    <p className="tap-time" role="timer" aria-live="off" aria-label={t('timing')} dir="ltr">
      {clock((now - since) / 1000)}
    </p>
  );
}

/** A rubric is as long as its criterion says: five points, ten, or whatever is typed. */
function pointsOf({ criterion, baseline = 0 }: Goal): readonly number[] {
  const highest = Math.max(criterion.threshold, baseline);
  if (highest > 10) return [];
  return Array.from({ length: highest > 5 ? 10 : 5 }, (_, at) => at + 1);
}

export function RatingPad({ goal, taps }: PadProps) {
  const t = useTexts(tapTexts);
  const { number } = useFormats();
  const points = pointsOf(goal);
  if (points.length === 0) return <PointsField goal={goal} taps={taps} />;
  return (
    <div className="tap-points" role="group" aria-label={t('points.group')}>
      {points.map((value) => (
        <TapButton
          key={value}
          aria-label={t('points', { points: value })}
          onClick={() => {
            taps.tap(goal, { value });
          }}
        >
          {number(value)}
        </TapButton>
      ))}
    </div>
  );
}

function PointsField({ goal, taps }: PadProps) {
  const t = useTexts(tapTexts);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const value = amountTyped(typed);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    showInvalid(event.currentTarget, () => {
      setChecked(true);
    });
    if (value === undefined) return;
    taps.tap(goal, { value });
    setTyped('');
    setChecked(false);
  };
  return (
    <form className="tap-field" onSubmit={submit} noValidate>
      <TextField
        label={t('points.field')}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={checked && value === undefined && t('points.wrong')}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <button type="submit" className="tap tap-strong">
        {t('points.record')}
      </button>
    </form>
  );
}
