import { afterEach, describe, expect, it, vi } from 'vitest';
import { movedUp, sizeWords, uploadFile } from './office-files.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body: unknown) =>
	vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
const plan = new File(['tekst'], 'plan.exe');

describe('files of an entry', () => {
	it.each([
		[0, '0\u00a0B'],
		[1023, '1023\u00a0B'],
		[12_500, '12\u00a0kB'],
		[1_572_864, '1,5\u00a0MB'],
	])('%i bytes', (bytes, words) => {
		expect(sizeWords(bytes)).toBe(words);
	});

	it.each([
		[0, ['a', 'b', 'c']],
		[1, ['b', 'a', 'c']],
		[2, ['a', 'c', 'b']],
	])('the element at %i goes up', (at, expected) => {
		expect(movedUp(['a', 'b', 'c'], at)).toEqual(expected);
	});

	it.each([
		['a stored file', 201, { doc: { id: 'f1', title: 'plan' } }, { ok: true, file: { id: 'f1', title: 'plan' } }],
		[
			'a refusal in the words of the server',
			400,
			{ errors: [{ message: 'Pliku „plan.exe” nie można dodać.' }] },
			{ ok: false, message: 'Pliku „plan.exe” nie można dodać.' },
		],
		['a file that is too large', 413, {}, { ok: false, message: 'Plik „plan.exe” jest większy niż 20 MB.' }],
		['an answer that nobody understands', 502, 'x', { ok: false, message: '„plan.exe”: Serwer nie przyjął pliku.' }],
	])('%s', async (_, status, body, expected) => {
		answering(status, body);
		expect(await uploadFile(plan, '10')).toEqual(expected);
	});

	it('a lost connection is said, not thrown', async () => {
		vi.stubGlobal('fetch', async () => {
			throw new TypeError('failed');
		});
		expect(await uploadFile(plan, '10')).toEqual({
			ok: false,
			message: '„plan.exe”: brak połączenia z serwerem. Dodaj plik jeszcze raz.',
		});
	});
});
