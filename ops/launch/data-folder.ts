import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complain } from './screen.ts';
import { StartRefused, writeRefusal } from './start-refused.ts';

const SPACE_NEEDED_BYTES = 600 * 1024 ** 2;

/** Only its owner may look into it, also where somebody else's hand (or the cache in it) made the folder. */
const protect = (data: string): void => {
	try {
		chmodSync(data, 0o700);
	} catch {
		complain(`! Folder danych ${data} należy do kogoś innego: nie mogę zamknąć go przed cudzym wglądem.`);
	}
};

/**
 * Makes the data folder and proves that it can be written to.
 * @throws {StartRefused} when it cannot, or when the disk is almost full
 */
export const prepareDataFolder = (data: string): void => {
	try {
		mkdirSync(data, { recursive: true, mode: 0o700 });
		const probe = join(data, `.probe-${process.pid}`);
		writeFileSync(probe, 'x');
		rmSync(probe);
		protect(data);
	} catch (cause) {
		throw writeRefusal(data, cause) ?? cause;
	}
	const { bavail, bsize } = statfsSync(data);
	const free = bavail * bsize;
	if (free < SPACE_NEEDED_BYTES)
		throw new StartRefused(
			`Na dysku z folderem ${data} jest wolne tylko ${Math.floor(free / 1024 ** 2)} MB, a potrzeba co najmniej ${SPACE_NEEDED_BYTES / 1024 ** 2} MB. Zwolnij miejsce i uruchom ponownie.`,
		);
};

const secretNames = ['PAYLOAD_SECRET', 'JOURNAL_KEY', 'SITE_KEY', 'MEILI_MASTER_KEY'] as const;
export type Secrets = Record<(typeof secretNames)[number], string>;

const SECRET_BYTES = 32;

/**
 * The installation's secrets: from the environment where given, else made once and kept in the data folder, readable
 * by its owner only. Losing JOURNAL_KEY makes the journal unverifiable, so the file belongs in the backup.
 */
export const readSecrets = (data: string, env: NodeJS.ProcessEnv): Secrets => {
	const path = join(data, 'secrets.json');
	const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>) : {};
	const full = Object.fromEntries(
		secretNames.map((name) => [name, kept[name] ?? randomBytes(SECRET_BYTES).toString('hex')]),
	) as Secrets;
	if (secretNames.some((name) => kept[name] === undefined)) {
		writeFileSync(`${path}.new`, JSON.stringify(full, null, '\t'), { mode: 0o600 });
		renameSync(`${path}.new`, path);
	}
	chmodSync(path, 0o600);
	return Object.fromEntries(secretNames.map((name) => [name, env[name] || full[name]])) as Secrets;
};
