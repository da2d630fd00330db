import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../icons';
import { useDestinations } from './useDestinations';

const [store, palette] = createSpotlight();

/** Goes anywhere by a few letters: places, notices, agreements. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const [query, setQuery] = useState('');
  const { groups, isSearching } = useDestinations(query.trim());
  useEffect(() => palette.open(), []);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
      data-live="free"
      attributes={{ content: { 'aria-label': t('goTo') } }}
    >
      <Spotlight.Search
        placeholder={t('goToWhat')}
        aria-label={t('goToWhat')}
        leftSection={<SearchIcon size={18} />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label, items }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {items.map(({ key, label: name, description, go }) => (
              <Spotlight.Action key={key} label={name} description={description} onClick={go} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>{isSearching ? t('searching') : t('nothingFound')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
