import { SecretBox } from './secret-box';

const KEY = 'k'.repeat(48);
const box = new SecretBox(KEY, 'second-factor');

it('opens what it sealed, for the same owner under the same key, never twice alike', () => {
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'sato');
  expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
  expect(box.open(sealed, 'sato')).toBe('JBSWY3DPEHPK3PXP');
  expect(box.seal('JBSWY3DPEHPK3PXP', 'sato')).not.toBe(sealed);
  expect(new SecretBox(KEY, 'second-factor').open(sealed, 'sato')).toBe('JBSWY3DPEHPK3PXP');
});

it('opens nothing for another owner, purpose or key, and nothing that was changed', () => {
  const sealed = box.seal('secret', 'sato');
  expect(box.open(sealed, 'kim')).toBeNull();
  expect(new SecretBox(KEY, 'other').open(sealed, 'sato')).toBeNull();
  expect(new SecretBox('j'.repeat(48), 'second-factor').open(sealed, 'sato')).toBeNull();
  const [version, keyId, data] = sealed.split('.') as [string, string, string];
  const bytes = Buffer.from(data, 'base64url');
  bytes.forEach((byte, i) => {
    const changed = Buffer.from(bytes);
    changed[i] = byte ^ 1;
    expect(box.open(`${version}.${keyId}.${changed.toString('base64url')}`, 'sato')).toBeNull();
  });
  expect(box.open('v1.00.AA', 'sato')).toBeNull();
  expect(box.open(`v1.${box.keyId}.AA`, 'sato')).toBeNull();
});
