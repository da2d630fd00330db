import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { useAgreement } from '../../routing';
import { agreementsQuery } from '../../session';
import { PLACES } from '../places';
import { matches } from './matches';

interface Destination {
  key: string;
  label: string;
  description?: string;
  go: () => void;
}

const MOST_NOTICES = 8;
const PAUSE_MILLISECONDS = 200;

/** Where the letters typed so far may lead, in groups; without any, the places and what is active. */
export function useDestinations(typed: string): {
  groups: { label: string; items: Destination[] }[];
  isSearching: boolean;
} {
  const { t } = useTranslation('app');
  const { history } = useRouter();
  const { slug: agreement } = useAgreement();
  const [q] = useDebouncedValue(typed, PAUSE_MILLISECONDS);
  const agreements = useQuery(agreementsQuery()).data?.items ?? [];
  const notices = useQuery({
    ...read('/api/v1/agreements/{agreement}/notices', {
      path: { agreement },
      query: { limit: MOST_NOTICES, ...(q ? { q } : { state: 'issued' }) },
    }),
    placeholderData: keepPreviousData,
  });
  const to = (address: string) => () => history.push(address);

  const places = PLACES.map(({ name, to: address }) => ({
    key: name,
    label: t(name),
    go: to(address.replace('$agreement', agreement)),
  }));
  const found = (notices.data?.items ?? []).map(({ id, headline }) => ({
    key: id,
    label: headline,
    description: id,
    go: to(`/${agreement}/notices/${id}`),
  }));
  const others = agreements
    .filter(({ slug }) => slug !== agreement)
    .map(({ slug, title }) => ({ key: slug, label: title, go: to(`/${slug}`) }));

  const groups = [
    { label: t('places'), items: places.filter(({ label }) => matches(label, typed)) },
    { label: t('notices'), items: found },
    { label: t('agreements'), items: others.filter(({ label }) => matches(label, typed)) },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), isSearching: notices.isFetching };
}
