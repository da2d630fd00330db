import type { AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from './links';

interface Props extends AnchorProps {
  agreement: string;
  notice: string;
  children: ReactNode;
}

export const NoticeLink = ({ agreement, notice, ...anchor }: Props) => (
  <TextLink {...anchor} to="/$agreement/notices/$notice" params={{ agreement, notice }} />
);
