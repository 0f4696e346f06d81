import { useTexts } from '../../../i18n';
import { TextField } from '../../../ui';
import { ladderTexts } from '../texts/ladders';
import { levelProblems, longestCode, longestDefinition, longestName, type LevelForm } from './ladderForm';

interface LevelFieldsProps {
  readonly level: LevelForm;
  /** Codes that other levels have. */
  readonly taken: readonly string[];
  /** Show what is missing: after the first try. */
  readonly checked: boolean;
  readonly onChange: (level: LevelForm) => void;
}

/** What one level is called, short and whole, and what it means here. */
export function LevelFields({ level, taken, checked, onChange }: LevelFieldsProps) {
  const t = useTexts(ladderTexts);
  const problems = checked ? levelProblems(level, taken) : {};
  const field = (key: keyof LevelForm) => ({
    value: level[key],
    error: problems[key] && t(problems[key]),
    autoComplete: 'off',
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange({ ...level, [key]: event.target.value });
    },
  });
  return (
    <>
      <div className="ladder-row">
        <TextField
          label={t('code')}
          hint={t('code.hint', { most: longestCode })}
          maxLength={longestCode}
          {...field('code')}
        />
        <TextField label={t('name.ar')} lang="ar" dir="rtl" maxLength={longestName} {...field('ar')} />
        <TextField label={t('name.en')} lang="en" dir="ltr" maxLength={longestName} {...field('en')} />
      </div>
      <div className="ladder-row">
        <TextField
          label={t('definition.ar')}
          hint={t('definition.hint')}
          lang="ar"
          dir="rtl"
          maxLength={longestDefinition}
          {...field('definitionAr')}
        />
        <TextField
          label={t('definition.en')}
          lang="en"
          dir="ltr"
          maxLength={longestDefinition}
          {...field('definitionEn')}
        />
      </div>
    </>
  );
}
