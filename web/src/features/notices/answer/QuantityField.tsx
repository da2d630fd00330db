import { Group, Select, TextInput } from '@mantine/core';

/** Units of mass by the server's names, and money for finance. */
const UNITS = ['t', 'kt', 'kg', 'lb', 'oz_t', 'USD', 'EUR', 'JPY', 'GBP'] as const;

export interface WrittenQuantity {
  amount: string;
  unit: (typeof UNITS)[number];
}

interface Props {
  label: string;
  unitLabel: string;
  value: WrittenQuantity;
  onChange: (value: WrittenQuantity) => void;
}

/** An amount as it is written, kept as a decimal in text. */
export const QuantityField = ({ label, unitLabel, value, onChange }: Props) => (
  <Group gap="xs" align="flex-end">
    <TextInput
      label={label}
      value={value.amount}
      onChange={({ currentTarget }) => onChange({ ...value, amount: currentTarget.value.trim() })}
      inputMode="decimal"
      w={140}
    />
    <Select
      label={unitLabel}
      data={UNITS}
      value={value.unit}
      onChange={(unit) => onChange({ ...value, unit: unit ?? value.unit })}
      allowDeselect={false}
      w={100}
    />
  </Group>
);
