import { Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES } from '../../i18n';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** How the pages look and speak in this browser. */
export function Appearance() {
  const { t, i18n } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xl">
      <Radio.Group
        label={t('language')}
        description={t('inThisBrowser')}
        value={i18n.language}
        onChange={(tag) => void chooseLanguage(tag)}
      >
        <Stack gap="xs" mt="xs">
          {LANGUAGES.map(({ tag, name }) => (
            <Radio key={tag} value={tag} label={<span lang={tag}>{name}</span>} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('colours')}
        description={t('inThisBrowser')}
        value={colorScheme}
        onChange={setColorScheme}
      >
        <Stack gap="xs" mt="xs">
          {SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`scheme.${scheme}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
