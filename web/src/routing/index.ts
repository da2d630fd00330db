export { ButtonLink, PlaceLink, TextLink } from './links';
export { NoticeLink } from './NoticeLink';
export { agreementRoute, memberRoute, rootRoute, type RouterContext } from './routes';
export { useAgreement } from './useAgreement';
