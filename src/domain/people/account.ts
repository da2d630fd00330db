/** PEOPLE-1. Two spellings of one address are one account: compared in NFKC and lower case. */
export const normaliseEmail = (email: string): string => email.normalize('NFKC').toLowerCase();

/** PEOPLE-2. An account seeded by a demo is dead in an installation that is none: its password was public. */
export const isUsable = (account: { demoPassword: string | null }, isDemo: boolean): boolean =>
  account.demoPassword === null || isDemo;
