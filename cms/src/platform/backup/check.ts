import type { Db } from 'mongodb';
import { verifyJournal } from '../journal/chain.ts';
import { digestOfJson, journalOf } from '../journal/journal.ts';
import { versionsOf } from '../publishing/store.ts';
import type { Manifest } from './manifest.ts';
import { digestOfFile, uploadPlace } from './uploads.ts';

interface KeptUploads {
	readonly uploads: string;
	readonly list: readonly string[];
}

const countProblems = async (db: Db, manifest: Manifest): Promise<string[]> => {
	const problems: string[] = [];
	for (const [name, { documents }] of Object.entries(manifest.collections)) {
		const found = await db.collection(name).countDocuments();
		if (found !== documents) problems.push(`Kolekcja ${name}: w kopii ${documents} dokumentów, odtworzono ${found}.`);
	}
	return problems;
};

const journalProblems = async (db: Db, key: string, manifest: Manifest): Promise<string[]> => {
	const { problems } = await verifyJournal(db, key);
	const { n, chain } = manifest.journal;
	const row = n === 0 ? null : await journalOf(db).findOne({ seq: n });
	const isCut = n > 0 && row?.chain !== chain;
	return [
		...problems.map(({ message }) => `Dziennik: ${message}`),
		...(isCut ? [`Dziennik: wiersz ${n} nie zgadza się z pieczęcią kopii.`] : []),
	];
};

const versionProblems = async (db: Db, list: ReadonlySet<string>): Promise<string[]> => {
	const problems: string[] = [];
	for await (const { _id, view, digest, files } of versionsOf(db).find()) {
		if (digestOfJson(view) !== digest) problems.push(`Wersja ${_id}: treść nie zgadza się ze skrótem.`);
		for (const sha256 of files)
			if (!list.has(sha256)) problems.push(`Wersja ${_id}: w kopii nie ma pliku ${sha256.slice(0, 12)}….`);
	}
	return problems;
};

const uploadProblems = async ({ uploads, list }: KeptUploads): Promise<string[]> => {
	const problems: string[] = [];
	for (const sha256 of list) {
		const found = await digestOfFile(uploadPlace(uploads, sha256)).catch(() => null);
		if (found !== sha256) problems.push(`Plik ${sha256.slice(0, 12)}…: ${found === null ? 'brak' : 'uszkodzony'}.`);
	}
	return problems;
};

/** Reads a restored database and its uploads whole; answers a sentence for each thing that is not as it was. */
export const checkRestored = async (db: Db, key: string, manifest: Manifest, kept: KeptUploads): Promise<string[]> => [
	...(await countProblems(db, manifest)),
	...(await journalProblems(db, key, manifest)),
	...(await versionProblems(db, new Set(kept.list))),
	...(await uploadProblems(kept)),
];
