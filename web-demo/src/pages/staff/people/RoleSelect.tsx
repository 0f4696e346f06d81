import { useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { Select } from '../../../ui';
import type { StaffRole } from '../api/types';
import { peopleTexts } from '../texts/people';

const roles: readonly StaffRole[] = ['therapist', 'supervisor', 'administrator'];

interface RoleSelectProps {
  readonly value: StaffRole;
  readonly onChange: (role: StaffRole) => void;
}

/** What somebody of the clinic is. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(common);
  return (
    <Select
      label={t('role')}
      value={value}
      onChange={(event) => {
        onChange(roles.find((each) => each === event.target.value) ?? value);
      }}
    >
      {roles.map((each) => (
        <option key={each} value={each}>
          {words(`role.${each}`)}
        </option>
      ))}
    </Select>
  );
}
