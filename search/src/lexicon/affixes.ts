/** One suffix rule of a Hunspell file: strip `strip`, add `add`, when the word ends as `condition` says. */
export interface SuffixRule {
	readonly strip: string;
	readonly add: string;
	readonly condition: RegExp;
}

/** Suffix rules by flag. Prefix classes are left out: the only Polish one is the negation "nie". */
export type SuffixRules = ReadonlyMap<string, readonly SuffixRule[]>;

const blank = (part: string): string => (part === '0' ? '' : part);

/** Reads the suffix classes of a Hunspell affix file with one-letter flags. */
export const parseSuffixRules = (aff: string): SuffixRules => {
	const rules = new Map<string, SuffixRule[]>();
	for (const line of aff.split('\n')) {
		const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
		if (kind !== 'SFX' || !flag || strip === undefined || add === undefined || condition === undefined) continue;
		const known = rules.get(flag) ?? [];
		known.push({ strip: blank(strip), add: blank(add), condition: new RegExp(`${condition}$`, 'u') });
		rules.set(flag, known);
	}
	return rules;
};

export interface Entry {
	readonly word: string;
	readonly flags: string;
}

/** Entries of a Hunspell word list; the first line (their number) is skipped, and so is what cannot be one token. */
export const parseEntries = (dic: string): Entry[] =>
	dic
		.split('\n')
		.slice(1)
		.map((line): Entry => {
			const [word = '', flags = ''] = line.trim().split('/');
			return { word, flags };
		})
		.filter(({ word }) => /^\p{L}{2,40}$/u.test(word));

/** All forms of an entry by its flags, the entry itself first; forms may repeat. */
export const expand = ({ word, flags }: Entry, rules: SuffixRules): string[] => {
	const forms = [word];
	for (const flag of flags) {
		for (const { strip, add, condition } of rules.get(flag) ?? []) {
			if (word.endsWith(strip) && condition.test(word)) forms.push(word.slice(0, word.length - strip.length) + add);
		}
	}
	return forms;
};
