import type { NoticeView } from '../../src/domain/notices/present';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

const FRENCH = {
  headline: 'Exportations de cobalt suspendues',
  description: 'L’ARECOMS suspend toutes les exportations de cobalt pour quatre mois.',
  status: 'authentic',
};

let room: Room;
beforeAll(async () => {
  room = await startRoom(['JP']);
}, 60_000);
afterAll(() => room.close());

const of = (version: number) => ({ 'if-match': `"${version}"` });

it('NOTICE-27 NOTICE-28 a notice has its texts in other languages, which a change of the text makes outdated', async () => {
  const id = await issuedNotice(room);
  const french = `${NOTICES}/${id}/translations/FR`;
  await room.secretariat.put(french, FRENCH).expectProblem(428, 'version.required');
  await room.secretariat.put(french, FRENCH, of(1)).expectProblem(412, 'version.stale');
  const made = await room.secretariat.put<NoticeView>(french, FRENCH, of(2)).expectStatus(200);
  expect(made).toMatchObject({
    version: 2,
    translations: [{ ...FRENCH, language: 'fr', instruction: '', of: 2, isOutdated: false }],
  });
  const update = { description: 'ARECOMS prolongs the suspension.' };
  await room.secretariat.post(`${NOTICES}/${id}/update`, update, of(2)).expectStatus(200);
  const seen = await room.delegates['JP']!.get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200);
  expect(seen.translations).toMatchObject([{ language: 'fr', status: 'courtesy', isOutdated: true }]);
  await room.secretariat.put(french, FRENCH, of(3)).expectStatus(200);
  const again = await room.delegates['JP']!.get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200);
  expect(again.translations).toMatchObject([{ of: 3, status: 'authentic', isOutdated: false }]);
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
  expect(await room.secretariat.delete(french).expectStatus(200)).toMatchObject({ translations: [] });
  await room.secretariat.delete(french).expectProblem(404, 'translation.unknown');
});

it('NOTICE-27 are for the secretariat to make, in a known language that is not the own', async () => {
  const translations = `${NOTICES}/${await issuedNotice(room)}/translations`;
  await room.secretariat.put(`${translations}/qq`, FRENCH, of(2)).expectProblem(422, 'language.unknown');
  await room.secretariat.put(`${translations}/en`, FRENCH, of(2)).expectProblem(422, 'translation.original');
  await room.delegates['JP']!.put(`${translations}/fr`, FRENCH, of(2)).expectProblem(
    403,
    'access.role-lacks-act',
  );
  const refused = await room.secretariat
    .post(NOTICES, { ...REPORT, language: 'qq' })
    .expectProblem(422, 'notice.content-invalid');
  expect(refused.errors).toMatchObject([{ pointer: '/language' }]);
});
