export { ButtonLink, PlaceLink, TextLink } from './links';
export { agreementRoute, memberRoute, rootRoute, type RouterContext } from './routes';
export { useAgreement } from './useAgreement';
