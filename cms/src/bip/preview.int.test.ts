import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewViewSchema } from '#contract';
import { previewToken, readPreview } from './entries.preview.ts';
import { editor, type Office, openOffice } from './office.fixture.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice('preview');
});
afterAll(() => office.stop());

const minted = 1_800_000_000_000;
const digestNow = async (id: string): Promise<string> =>
	((await office.payload.findByID({ collection: 'bip-entries', id: Number(id) } as never)) as { digest: string })
		.digest;

describe('the link to a preview', () => {
	it('shows the working copy for five minutes', async () => {
		const id = await office.draft({ title: 'Jeszcze nikt nie widział' });
		const token = previewToken(Number(id), await digestNow(id), minted);
		const shown = await readPreview(office.services.db, token, minted + 299_999);
		expect(shown).toMatchObject({ view: { title: 'Jeszcze nikt nie widział' }, state: 'draft', isStale: false });
		expect(await readPreview(office.services.db, token, minted + 300_000)).toBeNull();
	});

	it('says that the text has moved since', async () => {
		const id = await office.draft();
		const token = previewToken(Number(id), await digestNow(id), minted);
		const row = await office.payload.findByID({ collection: 'bip-entries', id: Number(id), depth: 0 } as never);
		await office.port.updateEntry(id, { ...(row as object), title: 'Inny tytuł' } as never, editor);
		expect(await readPreview(office.services.db, token, minted)).toMatchObject({
			view: { title: 'Inny tytuł' },
			isStale: true,
		});
	});

	it('is worth nothing for another entry, a longer life, another text or another signature', async () => {
		const [id, other] = [await office.draft(), await office.draft()];
		const [one = '', digest = '', until = '', signature = ''] = previewToken(
			Number(id),
			await digestNow(id),
			minted,
		).split('.');
		const forged = [
			[other, digest, until, signature],
			[one, digest, String(Number(until) + 86_400_000), signature],
			[one, '0'.repeat(16), until, signature],
			[one, digest, until, signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
			[one, digest, until],
			['', '', '', ''],
		];
		for (const parts of forged) expect(await readPreview(office.services.db, parts.join('.'), minted)).toBeNull();
	});

	it('keeps to the contract also while the entry lacks nearly everything', async () => {
		const bare = { producedOn: null, producedByName: '', responsibleName: '', section: null, content: null };
		const id = await office.draft(bare);
		const shown = await readPreview(office.services.db, previewToken(Number(id), await digestNow(id), minted), minted);
		expect(previewViewSchema.safeParse(shown).success).toBe(true);
	});
});
