export { agreementQuery, agreementsQuery, meQuery } from './queries';
export { signIn, signOut } from './sign-in';
export { useMe } from './useMe';
