import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { useTranslation } from 'react-i18next';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json';
import { partyName } from '../../events';
import { Section, SeverityBadge } from '../../ui';
import { byCountry, letters } from './places';
import { activeNotices } from './queries';
import classes from './SituationRoom.module.css';
import { worst } from './urgency';

const WIDTH = 640;
const HEIGHT = 320;
const ANTARCTICA = '010';

const countries = (
  feature(atlas as unknown as Parameters<typeof feature>[0], 'countries') as unknown as FeatureCollection
).features.filter(({ id }) => id !== ANTARCTICA);
const draw = geoPath(
  geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features: countries }),
);

/** Where active notices have their cause, with the same in words for whoever does not see the picture. */
export default function DisruptionMap({ agreement }: { agreement: string }) {
  const { t, i18n } = useTranslation('situationRoom');
  const places = byCountry(useSuspenseQuery(activeNotices(agreement)).data.items);
  const listed = [...places].sort(([, a], [, b]) => b.length - a.length);
  return (
    <Section title={t('map')}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.map} role="img" aria-label={t('mapOf')}>
        {countries.map((country, i) => {
          const here = places.get(letters.get(String(country.id)) ?? '');
          return (
            <path
              key={country.id ?? i}
              d={draw(country) ?? undefined}
              className={classes.land}
              data-severity={here && worst(here)}
            />
          );
        })}
      </svg>
      <ul className={classes.countries}>
        {listed.map(([country, notices]) => (
          <li key={country}>
            <Text size="sm" span>
              {partyName(country, i18n.language)}
            </Text>
            <Text size="sm" c="dimmed" span>
              {notices.length}
            </Text>
            <SeverityBadge value={worst(notices)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
