import { useTranslation } from 'react-i18next';
import { useFormat } from './useFormat';

interface Props {
  of: { amount: string; unit: string };
  basis?: 'contained' | 'gross';
}

/** An amount with its unit, and whether it counts the contained element or the goods as they weigh. */
export function Quantity({ of, basis }: Props) {
  const { t } = useTranslation('common');
  const { quantity } = useFormat();
  return (
    <span data-figure="">
      {quantity(of)}
      {basis && ` ${t(`basis.${basis}`)}`}
    </span>
  );
}
