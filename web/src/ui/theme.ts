import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { toneVariables } from './tones';

/** A deep ink blue, from the colour of the mark. */
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#d9e3ef',
  '#b2c6df',
  '#88a8cf',
  '#668ec1',
  '#4f7db8',
  '#34629d',
  '#27507f',
  '#1d4068',
  '#122d4c',
];

const SANS = "'IBM Plex Sans Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";
const SERIF = "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif";

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: SANS,
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontFamily: SERIF,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.5rem', lineHeight: '1.25' },
      h3: { fontSize: '1.2rem', lineHeight: '1.3' },
      h4: { fontSize: '1.05rem', lineHeight: '1.35' },
    },
  },
  components: {
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
    Paper: { defaultProps: { withBorder: true } },
  },
});

/** The palette as variables of CSS; quiet text is dark enough to be read on every ground. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfbfa',
    '--mantine-color-dimmed': '#57606a',
    '--mantine-color-placeholder': '#6a737d',
    '--mantine-color-error': '#96131e',
    ...toneVariables('light'),
  },
  dark: {
    '--mantine-color-body': '#15191e',
    '--mantine-color-text': '#dfe4ea',
    '--mantine-color-dimmed': '#a3adb8',
    '--mantine-color-placeholder': '#949eaa',
    '--mantine-color-anchor': '#9fc7f8',
    '--mantine-color-error': '#f8a9ac',
    ...toneVariables('dark'),
  },
});
