import type { ReactNode } from 'react';
import classes from './Tag.module.css';
import type { Tone } from './tones';

interface Props {
  tone: Tone;
  Icon?: (props: { size?: number }) => ReactNode;
  children: ReactNode;
}

/** A state in a word, with a sign and a colour. */
export const Tag = ({ tone, Icon, children }: Props) => (
  <span className={classes.tag} data-tone={tone}>
    {Icon && <Icon />}
    {children}
  </span>
);
