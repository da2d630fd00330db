import { Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEffect, type ReactNode } from 'react';

interface Props {
  children: string;
  /** What stands above the title, such as badges. */
  above?: ReactNode;
  /** What one may do from here. */
  acts?: ReactNode;
}

/** The one heading of a page, which names the tab too. */
export function PageTitle({ children, above, acts }: Props) {
  const { t } = useTranslation('app');
  const product = t('product');
  useEffect(() => {
    document.title = `${children} · ${product}`;
    return () => {
      document.title = product;
    };
  }, [children, product]);
  return (
    <header>
      {above}
      <Group justify="space-between" align="flex-start" gap="sm" mt={above ? 6 : 0}>
        <Title order={1} flex="1 1 18rem" textWrap="balance">
          {children}
        </Title>
        {acts}
      </Group>
    </header>
  );
}
