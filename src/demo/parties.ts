/**
 * Parties of the demonstration. They are illustrative: no plurilateral text has been concluded, and the basis
 * figures are shares per thousand made for the demonstration, not statistics.
 */
export const DEMO_PARTIES = [
  { code: 'AU', constituency: 'producers', basis: { production: '260', imports: '0' } },
  { code: 'CA', constituency: 'producers', basis: { production: '180', imports: '20' } },
  { code: 'CL', constituency: 'producers', basis: { production: '220', imports: '0' } },
  { code: 'CD', constituency: 'producers', basis: { production: '200', imports: '0' } },
  { code: 'NO', constituency: 'producers', basis: { production: '60', imports: '0' } },
  { code: 'ZA', constituency: 'producers', basis: { production: '80', imports: '0' } },
  {
    code: 'EU',
    name: 'European Union',
    constituency: 'consumers',
    basis: { production: '0', imports: '330' },
  },
  { code: 'GB', constituency: 'consumers', basis: { production: '0', imports: '60' } },
  { code: 'IN', constituency: 'consumers', basis: { production: '0', imports: '90' } },
  { code: 'JP', constituency: 'consumers', basis: { production: '0', imports: '200' } },
  { code: 'KR', constituency: 'consumers', basis: { production: '0', imports: '120' } },
  { code: 'US', constituency: 'consumers', basis: { production: '0', imports: '180' } },
];
