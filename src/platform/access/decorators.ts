import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Act } from '../../domain/access/policy';

/** What a route asks of its caller: an act within the agreement, or only a session or the administrator. */
export type Requirement = Act | 'signed-in' | 'installation:administer';

export const REQUIREMENT = 'access:requirement';

/** Anybody may call this. */
export const Public = () => SetMetadata(REQUIREMENT, 'public');

/** The caller must be allowed this act, or one of several; within an agreement, by the role there. */
export const Requires = (requirement: Requirement, ...others: Act[]) =>
  applyDecorators(
    SetMetadata(REQUIREMENT, others.length === 0 ? requirement : [requirement, ...others]),
    ApiBearerAuth(),
    ApiCookieAuth(),
  );
