import type { PolishText } from '../text/polish-text.ts';
import { synonymTable } from './synonym-table.ts';

/** The engine knows terms of at most three words. */
const maxWords = 3;

const phraseOf = (polish: PolishText, words: string): string => polish.basesOf(words).slice(0, maxWords).join(' ');

const pairsOf = (polish: PolishText): [string, string][] =>
	synonymTable
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

/** The table in base forms: phrase asked for → phrases that are meant as well. */
export const engineSynonyms = (polish: PolishText): Record<string, string[]> => {
	const synonyms = new Map<string, Set<string>>();
	for (const [from, to] of pairsOf(polish)) {
		if (from === '' || to === '' || from === to) continue;
		synonyms.set(from, (synonyms.get(from) ?? new Set<string>()).add(to));
	}
	return Object.fromEntries([...synonyms].map(([from, to]) => [from, [...to]]));
};
