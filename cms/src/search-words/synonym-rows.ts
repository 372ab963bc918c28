import type { SynonymRow } from '@wrota/search';
import type { Db } from 'mongodb';

interface SynonymDocument {
	readonly asked: readonly string[];
	readonly meant: readonly string[];
	readonly bothWays?: boolean;
	readonly isOn?: boolean;
}

/** The synonyms that are on now, for the settings of an index. */
export const synonymRows = async (db: Db): Promise<SynonymRow[]> => {
	const rows = await db.collection<SynonymDocument>('search-synonyms').find({ isOn: true }).sort({ _id: 1 }).toArray();
	return rows.map(({ asked, meant, bothWays }) => ({ asked, meant, ...(bothWays ? { bothWays: true as const } : {}) }));
};
