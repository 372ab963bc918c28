import type { PolishText } from '../text/polish-text.ts';
import { type SynonymRow, synonymTable } from './synonym-table.ts';

/** The engine knows terms of at most three words. */
const maxWords = 3;

const phraseOf = (polish: PolishText, words: string): string => polish.basesOf(words).slice(0, maxWords).join(' ');

/** Polish puts the adjective before or behind its noun; the engine takes a phrase only as it stands. */
const ordersOf = (phrase: string): string[] => {
	const words = phrase.split(' ');
	return words.length === 2 ? [phrase, words.toReversed().join(' ')] : [phrase];
};

const pairsOf = (polish: PolishText, extra: readonly SynonymRow[]): [string, string][] =>
	[...synonymTable, ...extra]
		.flatMap(({ asked, meant, bothWays }): [string, string][] =>
			asked.flatMap((from) =>
				meant.flatMap((to): [string, string][] =>
					bothWays
						? [
								[from, to],
								[to, from],
							]
						: [[from, to]],
				),
			),
		)
		.map(([from, to]) => [phraseOf(polish, from), phraseOf(polish, to)]);

/** The table and what editors added, in base forms: phrase asked for → phrases that are meant as well. */
export const engineSynonyms = (polish: PolishText, extra: readonly SynonymRow[] = []): Record<string, string[]> => {
	const synonyms = new Map<string, Set<string>>();
	for (const [from, to] of pairsOf(polish, extra)) {
		if (from === '' || to === '' || from === to) continue;
		for (const key of ordersOf(from)) {
			const meant = synonyms.get(key) ?? new Set<string>();
			for (const phrase of ordersOf(to)) if (phrase !== key) meant.add(phrase);
			synonyms.set(key, meant);
		}
	}
	return Object.fromEntries([...synonyms].map(([from, to]) => [from, [...to]]));
};
