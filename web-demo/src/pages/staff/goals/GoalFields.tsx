import { useId } from 'react';
import { useLocale, useName, useTexts } from '../../../i18n';
import { Select, TextArea, TextField } from '../../../ui';
import { areasToChoose } from '../../progress/areas';
import type { Ladder, Measure, Unit } from '../api/goalTypes';
import { goalTexts } from '../texts/goals';
import { isScored, longestArea, longestRow, longestText, problemsOf, type GoalForm } from './goalForm';

interface GoalFieldsProps {
  readonly form: GoalForm;
  readonly ladders: readonly Ladder[];
  readonly areas: readonly string[];
  /** Show what is missing: after the first try. */
  readonly checked: boolean;
  readonly onChange: (form: GoalForm) => void;
}

/** What the child does, how it is measured, when it is reached. */
export function GoalFields(props: GoalFieldsProps) {
  return (
    <>
      <TextFields {...props} />
      <MeasureFields {...props} />
      <CriterionFields {...props} />
      <DayFields {...props} />
    </>
  );
}

/** Sets one field. */
function useField({ form, checked, onChange }: GoalFieldsProps) {
  const t = useTexts(goalTexts);
  const problems = checked ? problemsOf(form) : {};
  return <Key extends keyof GoalForm>(key: Key) => ({
    value: form[key],
    error: problems[key] && t(problems[key], { low: 0, high: 100 }),
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange({ ...form, [key]: event.target.value });
    },
  });
}

function TextFields(props: GoalFieldsProps) {
  const t = useTexts(goalTexts);
  const field = useField(props);
  const { language } = useLocale();
  const areas = useId();
  const hint = useId();
  return (
    <>
      <fieldset className="goal-fields" aria-describedby={hint}>
        <legend className="field-label">{t('text.legend')}</legend>
        <p className="field-hint" id={hint}>
          {t('text.hint')}
        </p>
        <TextArea label={t('text.ar')} lang="ar" dir="rtl" rows={2} maxLength={longestText} {...field('ar')} />
        <TextArea label={t('text.en')} lang="en" dir="ltr" rows={2} maxLength={longestText} {...field('en')} />
      </fieldset>
      <TextField
        label={t('area')}
        hint={t('area.hint')}
        list={areas}
        autoComplete="off"
        maxLength={longestArea}
        {...field('area')}
      />
      <datalist id={areas}>
        {areasToChoose(props.areas, language).map((area) => (
          <option key={area} value={area} />
        ))}
      </datalist>
    </>
  );
}

const measures: readonly Measure[] = ['percent_correct', 'frequency', 'duration', 'interval', 'task_steps', 'rating'];

/** The figures of the worked examples. */
const examples: Record<Measure, Record<string, number>> = {
  percent_correct: { good: 8, all: 10, share: 80 },
  interval: { good: 6, all: 10, share: 60 },
  task_steps: { good: 4, all: 5, share: 80 },
  frequency: {},
  duration: {},
  rating: { low: 1, high: 5 },
};

function MeasureFields(props: GoalFieldsProps) {
  const t = useTexts(goalTexts);
  const nameOf = useName();
  const field = useField(props);
  const { form, ladders, onChange } = props;
  return (
    <>
      <Select
        label={t('measure')}
        hint={t(`hint.${form.measure}`, examples[form.measure])}
        {...field('measure')}
        onChange={(event) => {
          const measure = measures.find((each) => each === event.target.value);
          if (measure) onChange({ ...form, measure });
        }}
      >
        {measures.map((measure) => (
          <option key={measure} value={measure}>
            {t(`measure.${measure}`)}
          </option>
        ))}
      </Select>
      {isScored(form.measure) && (
        <Select
          label={t('ladder')}
          {...field('ladder')}
          onChange={(event) => {
            onChange({ ...form, ladder: event.target.value, level: '' });
          }}
        >
          <option value="">{t('ladder.none')}</option>
          {ladders
            .filter(({ id, retired }) => !retired || id === form.ladder)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {nameOf(name)}
              </option>
            ))}
        </Select>
      )}
    </>
  );
}

function unitOf(measure: Measure): Unit {
  if (isScored(measure)) return 'percent';
  if (measure === 'duration') return 'seconds';
  return measure === 'rating' ? 'points' : 'count';
}

function CriterionFields(props: GoalFieldsProps) {
  const t = useTexts(goalTexts);
  const field = useField(props);
  const { form, onChange } = props;
  const unit = t(`threshold.${unitOf(form.measure)}`);
  return (
    <>
      <fieldset className="goal-fields">
        <legend className="field-label">{t('criterion.legend')}</legend>
        <div className="form-row">
          <Select label={t('direction')} {...field('direction')}>
            <option value="at_least">{t('direction.at_least')}</option>
            <option value="at_most">{t('direction.at_most')}</option>
          </Select>
          <TextField label={unit} inputMode="decimal" autoComplete="off" {...field('threshold')} />
          <Select
            label={t('consecutive')}
            {...field('consecutive')}
            onChange={(event) => {
              onChange({ ...form, consecutive: Number(event.target.value) });
            }}
          >
            {Array.from({ length: longestRow }, (_, at) => (
              <option key={at} value={at + 1}>
                {t('consecutive.option', { n: at + 1 })}
              </option>
            ))}
          </Select>
          <LevelSelect {...props} />
        </div>
      </fieldset>
      <TextField
        label={t('baseline')}
        hint={t('baseline.hint')}
        inputMode="decimal"
        autoComplete="off"
        {...field('baseline')}
      />
    </>
  );
}

function LevelSelect(props: GoalFieldsProps) {
  const t = useTexts(goalTexts);
  const nameOf = useName();
  const field = useField(props);
  const { form, ladders } = props;
  const ladder = isScored(form.measure) ? ladders.find(({ id }) => id === form.ladder) : undefined;
  if (!ladder) return null;
  return (
    <Select label={t('level')} {...field('level')}>
      <option value="">{t('level.any')}</option>
      {ladder.levels
        .filter(({ id, retired }) => !retired || id === form.level)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name)}
          </option>
        ))}
    </Select>
  );
}

function DayFields(props: GoalFieldsProps) {
  const t = useTexts(goalTexts);
  const field = useField(props);
  return (
    <div className="form-row">
      <TextField label={t('from')} type="date" hint={t('days.hint')} {...field('from')} />
      <TextField label={t('to')} type="date" {...field('to')} />
    </div>
  );
}
