import { themes } from './themes.ts';

/** An entry as the search names it. */
export interface Found {
	readonly id: string;
	readonly unit: string;
	readonly unitName: string;
	readonly title: string;
}

/** A question to the seeded region with the grade of each entry that answers it; all others have none. */
export interface RatedQuestion {
	readonly q: string;
	/** 3: the answer of the office that was named; 1: the same of another office. */
	readonly grades: ReadonlyMap<string, number>;
}

export interface Ratings {
	readonly count: number;
	/** Mean over the questions, 0 to 1. */
	readonly ndcgAt10: number;
	/** Share of the questions with a full answer among the first three. */
	readonly successAt3: number;
	/** Questions without one, and what stood there instead. */
	readonly misses: readonly string[];
}

const officesPerWording = 3;
const full = 3;

const shortNames = (entries: readonly Found[]): Map<string, string> => {
	const plain = (name: string): string => name.replace(/^(?:Miasto i Gmina|Miasto|Gmina) /, '');
	const names = new Map(entries.map(({ unit, unitName }) => [unit, unitName]));
	const all = [...names.values()].map(plain);
	return new Map(
		[...names].map(([unit, name]) => {
			const short = plain(name);
			const isShared = all.filter((one) => one === short).length > 1;
			return [unit, isShared ? name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : short];
		}),
	);
};

/** Every wording asked of some offices that have an answer, another few for each wording. Same entries, same questions. */
export const questionsOf = (entries: readonly Found[]): RatedQuestion[] => {
	const names = shortNames(entries);
	let turn = 0;
	return themes.flatMap(({ asked, title }) => {
		const answers = entries.filter((entry) => title.test(entry.title));
		const offices = [...new Set(answers.map(({ unit }) => unit))].toSorted();
		return asked.flatMap((wording) =>
			Array.from({ length: Math.min(officesPerWording, offices.length) }, () => {
				const office = offices[turn++ % offices.length] ?? '';
				const grades = new Map(answers.map(({ id, unit }) => [id, unit === office ? full : 1]));
				return { q: wording.replace('{p}', names.get(office) ?? office), grades };
			}),
		);
	});
};

const discounted = (grades: readonly number[]): number =>
	grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Normalised discounted cumulative gain of the first ten answers: 1 for the best order there is. */
export const ndcgAt10 = (ids: readonly string[], grades: ReadonlyMap<string, number>): number => {
	const best = discounted([...grades.values()].toSorted((a, b) => b - a));
	return best === 0 ? 0 : discounted(ids.map((id) => grades.get(id) ?? 0)) / best;
};

/** Asks politely: who is told to wait, waits as long as it was told. */
const getJson = async <T>(url: string): Promise<T> => {
	const response = await fetch(url);
	if (response.status === 429) {
		await response.body?.cancel();
		await new Promise((done) => setTimeout(done, Number(response.headers.get('retry-after') ?? 1) * 1000));
		return getJson(url);
	}
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return (await response.json()) as T;
};

interface Answer {
	readonly hits: readonly Found[];
	readonly facets: { readonly unit: readonly { readonly value: string }[] };
}

const search = (origin: string, params: Record<string, string>): Promise<Answer> =>
	getJson(`${origin}/api/v1/search?${new URLSearchParams(params)}`);

/** Every entry that the portal's search has, office by office: one list ends at its fiftieth page. */
export const allEntries = async (origin: string): Promise<Found[]> => {
	const { facets } = await search(origin, {});
	const entries: Found[] = [];
	for (const { value: unit } of facets.unit) {
		for (let page = 1; ; page++) {
			const { hits } = await search(origin, { unit, page: String(page) });
			entries.push(...hits);
			if (hits.length < 20) break;
		}
	}
	return entries.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
};

/** Asks a running, seeded portal all rated questions, one after the other. */
export const rateRegion = async (origin: string): Promise<Ratings> => {
	const questions = questionsOf(await allEntries(origin));
	const misses: string[] = [];
	let sum = 0;
	for (const { q, grades } of questions) {
		const { hits } = await search(origin, { q });
		sum += ndcgAt10(
			hits.map(({ id }) => id),
			grades,
		);
		if (hits.slice(0, 3).some(({ id }) => grades.get(id) === full)) continue;
		misses.push(
			`${q}: ${
				hits
					.slice(0, 3)
					.map(({ unit, title }) => `${unit} „${title}”`)
					.join(', ') || 'nothing'
			}`,
		);
	}
	const count = questions.length;
	return { count, ndcgAt10: sum / count, successAt3: (count - misses.length) / count, misses };
};
