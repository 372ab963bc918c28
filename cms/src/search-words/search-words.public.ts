import type { Db } from 'mongodb';
import { type SearchWords, searchWordsTag } from '#contract';
import type { PublicRoute } from '#platform/http/routes.ts';

interface BetDocument {
	readonly phrases: readonly string[];
	readonly title: string;
	readonly text?: string | null;
	readonly url: string;
	readonly unit?: string | null;
	readonly isOn?: boolean;
}

/** The best bets that are on now. */
export const searchWords = async (db: Db): Promise<SearchWords> => {
	const rows = await db.collection<BetDocument>('search-bets').find({ isOn: true }).sort({ _id: 1 }).toArray();
	const bets = rows.map(({ phrases, title, text, url, unit }) => ({
		...{ phrases: [...phrases], title, text: text ?? '', url, unit: unit ?? null },
	}));
	return { bets, tags: [searchWordsTag] };
};

export const searchWordsRoutes: readonly PublicRoute[] = [
	{ pattern: /^\/search-words$/, read: ({ services }) => searchWords(services.db) },
];
