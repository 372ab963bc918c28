import path from 'node:path';
import { parseArgs } from 'node:util';
import type { MongoClient } from 'mongodb';
import { backUpNow, backupOptions, clientOf } from '#platform/backup/duty.ts';
import { backupNames } from '#platform/backup/manifest.ts';
import { rehearseRestore, restore } from '#platform/backup/restore.ts';
import type { Services } from '#platform/services.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
const noPlace = 'Ustaw WROTA_BACKUP: folder na innym dysku albo innej maszynie, poza WROTA_DATA.';

/** `npm run backup`: a whole backup now. */
export const backupCommand = async (services: Services): Promise<number> => {
	if (backupOptions(services) === null) {
		print(noPlace);
		return 2;
	}
	const run = await backUpNow(services);
	if (run.state === 'failed') {
		print(`Kopia się nie udała: ${run.error}`);
		return 1;
	}
	const seconds = (run.finishedAt.getTime() - run.startedAt.getTime()) / 1000;
	print(
		`Kopia ${run._id} gotowa: ${run.documents} dokumentów, ${megabytes(run.sizeBytes)}, ${seconds.toFixed(1).replace('.', ',')} s.`,
	);
	return 0;
};

const spareOf = (client: MongoClient, name: string) => client.db(`${name.slice(0, 40)}_proba_${process.pid}`);

/** Only a database in which nothing of anybody is: no people, no entries. */
const isUnused = async ({ db }: Services): Promise<boolean> => {
	for (const name of ['staff', 'bip-entries', 'publication_versions'])
		if ((await db.collection(name).countDocuments({}, { limit: 1 })) > 0) return false;
	return true;
};

const rehearse = async (services: Services, folder: string, client: MongoClient): Promise<number> => {
	const begun = performance.now();
	const db = spareOf(client, services.db.databaseName);
	const { manifest, problems } = await rehearseRestore({ folder, key: services.env.JOURNAL_KEY, db });
	for (const problem of problems) print(problem);
	const documents = Object.values(manifest.collections).reduce((sum, each) => sum + each.documents, 0);
	const took = ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',');
	print(
		problems.length > 0
			? `Kopia ${path.basename(folder)} nie odtwarza wszystkiego: ${problems.length}.`
			: `Kopia ${path.basename(folder)} odtwarza wszystko: ${documents} dokumentów, ${manifest.uploads.count} plików, dziennik i skróty wersji zgodne (${took} s).`,
	);
	return problems.length > 0 ? 1 : 0;
};

const forGood = async (services: Services, folder: string): Promise<number> => {
	if (!(await isUnused(services))) {
		print('Ta baza nie jest pusta. Odtwarza się tylko do pustej: wskaż ją w MONGODB_URI, a starą zachowaj do końca.');
		return 1;
	}
	const uploads = path.join(services.env.WROTA_DATA, 'files');
	const { JOURNAL_KEY: key } = services.env;
	const manifest = await restore({ folder, key, db: services.db, uploads });
	print(
		`Odtworzono stan z ${manifest.startedAt}. Zaczęła się nowa epoka: indeks i pamięci portali zbudują się od nowa.`,
	);
	return 0;
};

/** `npm run restore -- --check`: try the newest backup (or `--from` one) in a spare database; without `--check`: for good. */
export const restoreCommand = async (services: Services, args: readonly string[]): Promise<number> => {
	const options = { check: { type: 'boolean' }, from: { type: 'string' } } as const;
	const { values } = parseArgs({ args: [...args], options, strict: false });
	const place = backupOptions(services)?.place;
	const newest = place === undefined ? undefined : (await backupNames(place))[0];
	const given = typeof values.from === 'string' ? path.resolve(values.from) : undefined;
	const folder = given ?? (place && newest ? path.join(place, newest) : undefined);
	if (folder === undefined) {
		print(place === undefined ? noPlace : `W folderze ${place} nie ma jeszcze żadnej kopii.`);
		return 2;
	}
	try {
		if (values.check !== true) return await forGood(services, folder);
		return await rehearse(services, folder, clientOf(services));
	} catch (error) {
		print(error instanceof Error ? error.message : String(error));
		return 1;
	}
};
