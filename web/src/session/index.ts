export { agreementQuery, agreementsQuery, meQuery } from './queries';
export { reauthenticate, signIn, signOut } from './sign-in';
export { useMe } from './useMe';
