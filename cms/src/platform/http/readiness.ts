import { readdir } from 'node:fs/promises';
import type { Services } from '../services.ts';

/** Why the process cannot serve yet. */
export interface Unready {
	readonly part: 'mongodb' | 'transactions' | 'migrations';
}

const migrationNames = async (folder: string): Promise<string[]> =>
	(await readdir(folder).catch(() => []))
		.filter((name) => /^\d.*\.(ts|js)$/.test(name))
		.map((name) => name.replace(/\.(ts|js)$/, ''));

/** Asks whether the process can serve: the database answers, does transactions, and has had every migration. */
export const createReadiness = ({ payload, db }: Pick<Services, 'payload' | 'db'>) => {
	const adapter = payload.db as unknown as { transactionOptions: object | false; migrationDir: string };
	return async (): Promise<Unready | null> => {
		try {
			const { setName } = (await db.command({ hello: 1 })) as { setName?: string };
			if (setName === undefined || adapter.transactionOptions === false) return { part: 'transactions' };
			const wanted = await migrationNames(adapter.migrationDir);
			const done = await db.collection<{ name: string }>('payload-migrations').distinct('name');
			return wanted.every((name) => done.includes(name)) ? null : { part: 'migrations' };
		} catch {
			return { part: 'mongodb' };
		}
	};
};
