import { fold } from '../text/fold.ts';
import { type Entry, expand, type SuffixRule, type SuffixRules } from './affixes.ts';
import { irregular, preferred } from './irregular.ts';

/** One reading of a folded form: its folded base and how likely office texts mean it (lower is likelier). */
export interface Reading {
	readonly form: string;
	readonly base: string;
	readonly rank: number;
}

const verbFlags = /[BFgHhIJkEdiejvG]/;
const adjectiveFlags = /[XYxya]/;
const nounFlags = 'NOQsTDUVWfMmnAZSPRztCpqoKLl';
const maxParadigm = 999;

const classes = { irregular: 0, preferred: 1, noun: 2, adjective: 3, proper: 4, verb: 5, bare: 6 } as const;

const preferredWords: ReadonlySet<string> = new Set(preferred);

const classOf = ({ word, flags }: Entry): number => {
	if (flags === '') return classes.bare;
	if (preferredWords.has(word)) return classes.preferred;
	if (/[ćc]$/.test(word) && verbFlags.test(flags)) return classes.verb;
	if (word !== word.toLowerCase()) return classes.proper;
	return adjectiveFlags.test(flags) ? classes.adjective : classes.noun;
};

const isNoun = (wordClass: number): boolean => wordClass === classes.noun || wordClass === classes.preferred;

/** Likelier class first; within a class the word with more forms. */
const rankOf = (wordClass: number, paradigm: number): number =>
	wordClass * (maxParadigm + 1) + (maxParadigm - Math.min(paradigm, maxParadigm));

type Add = (form: string, base: string, rank: number) => void;

/** Forms without flags ("człowiekiem") lose their word in the dictionary; suffix rules read backwards find it. */
const createFinder = (entries: readonly Entry[], rules: SuffixRules): ((form: string) => string | undefined) => {
	const nouns = new Set(entries.filter((entry) => isNoun(classOf(entry))).map(({ word }) => word));
	const backward = new Map<string, SuffixRule[]>();
	for (const flag of nounFlags) {
		for (const rule of rules.get(flag) ?? []) {
			if (rule.add.length < 2) continue;
			const known = backward.get(rule.add);
			if (known) known.push(rule);
			else backward.set(rule.add, [rule]);
		}
	}
	return (form) => {
		for (let length = Math.min(6, form.length - 2); length >= 2; length--) {
			for (const { strip, condition } of backward.get(form.slice(-length)) ?? []) {
				const word = form.slice(0, form.length - length) + strip;
				if (word !== form && nouns.has(word) && condition.test(word)) return word;
			}
		}
		return undefined;
	};
};

const addEntry = (entry: Entry, rules: SuffixRules, findWord: (form: string) => string | undefined, add: Add): void => {
	if (entry.flags === '') {
		if (entry.word.startsWith('nie') && entry.word.length > 7) return;
		const word = findWord(entry.word);
		if (word) add(entry.word, word, rankOf(classes.verb, maxParadigm));
		add(entry.word, entry.word, rankOf(classes.bare, 1));
		return;
	}
	const forms = new Set(expand(entry, rules));
	const rank = rankOf(classOf(entry), forms.size);
	for (const form of forms) add(form, entry.word, rank);
};

/** Every folded form of every entry with its readings, grouped by first letter so that memory stays small. */
export function* readingsByLetter(entries: readonly Entry[], rules: SuffixRules): Generator<Map<string, Reading[]>> {
	const findWord = createFinder(entries, rules);
	const byLetter = Map.groupBy(entries, ({ word }) => fold(word).charAt(0));
	for (const letter of [...byLetter.keys()].filter((key) => /[a-z]/.test(key)).sort()) {
		const readings = new Map<string, Reading[]>();
		const add: Add = (form, base, rank) => {
			const reading = { form: fold(form), base: fold(base), rank };
			if (reading.form.charAt(0) !== letter || !/^[a-z]{2,40}$/.test(reading.form)) return;
			const known = readings.get(reading.form);
			if (!known) readings.set(reading.form, [reading]);
			else if (!known.some(({ base: other, rank: better }) => other === reading.base && better <= rank)) {
				known.push(reading);
			}
		};
		for (const [base, ...forms] of irregular) {
			for (const form of [base, ...forms]) add(form, base, classes.irregular);
		}
		for (const entry of byLetter.get(letter) ?? []) addEntry(entry, rules, findWord, add);
		yield readings;
	}
}
