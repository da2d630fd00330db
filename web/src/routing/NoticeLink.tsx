import type { AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from './links';

interface Props extends AnchorProps {
  agreement: string;
  notice: string;
  children: ReactNode;
}

export function NoticeLink({ agreement, notice, ...anchor }: Props) {
  const to: string = `/${agreement}/notices/${notice}`;
  return <TextLink {...anchor} to={to} />;
}
