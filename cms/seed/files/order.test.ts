import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { p } from '../blocks.ts';
import { makeFile } from './index.ts';

// One parsed font serves all documents. A colon is drawn with the full stop's outline: when the first document had a
// colon alone, full stops of later documents were drawn but could not be read, copied or found.
test('a document can be read whatever was made before it', async () => {
	const make = (words: string) =>
		makeFile(
			{ format: 'pdf', title: 't', name: 'n', blocks: [p(words)] },
			{ heading: 'a', author: 'a', on: '2026-03-02' },
		);
	await make('Termin: maj; koszt: brak');
	const { bytes } = await make('Art. 5 ust. 2');
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
	expect(text).toContain('Art. 5 ust. 2');
});
