import {
  Anchor,
  Button,
  NavLink,
  type AnchorProps,
  type ButtonProps,
  type NavLinkProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type InPlaceOf<P> = P & Omit<ComponentPropsWithRef<'a'>, keyof P>;

/** A link within running text. */
export const TextLink = createLink((props: InPlaceOf<AnchorProps>) => <Anchor {...props} />);

/** A link that looks like a button, because it begins an act. */
export const ButtonLink = createLink((props: InPlaceOf<ButtonProps>) => <Button component="a" {...props} />);

/** A link in a list of places. */
export const PlaceLink = createLink((props: InPlaceOf<NavLinkProps>) => <NavLink component="a" {...props} />);
