import { type Measured, oneByOne } from './measure.ts';
import type { RunningProduct } from './running-product.ts';

const words = [
	'uchwała budżetowa',
	'podatek od nieruchomości',
	'przetarg',
	'zarządzenie burmistrza',
	'sesja rady',
	'oświadczenie majątkowe',
	'nabór na stanowisko',
	'plan zagospodarowania',
	'odpady',
	'sprawozdanie',
	'dotacje',
	'obwieszczenie',
	'drogi',
	'szkoła',
	'decyzja środowiskowa',
];
const ROUNDS = 12;

const drain = async (answer: Response): Promise<void> => {
	await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
};

const typed = [
	'żag',
	'uchw',
	'uchwała o',
	'harm',
	'podatek od n',
	'ośw',
	'dow',
	'plan',
	'nabór na st',
	'przetarg na spr',
];

/** Suggestions for beginnings of words, as the box asks for them. */
export const measureSuggestions = (product: RunningProduct): Promise<Measured> => {
	const asked = Array.from({ length: ROUNDS }, () => typed).flat();
	return oneByOne(
		asked.map((q) => async () => drain(await fetch(`${product.siteUrl}/api/v1/suggest?q=${encodeURIComponent(q)}`))),
	);
};

/** The portal's search beside the engine's own answer to the same words. */
export const measureSearch = async (product: RunningProduct): Promise<{ ours: Measured; bare: Measured }> => {
	const queries = Array.from({ length: ROUNDS }, () => words).flat();
	const ask = (q: string) => async () =>
		drain(await fetch(`${product.siteUrl}/api/v1/search?q=${encodeURIComponent(q)}`));
	const askEngine = (q: string) => async () =>
		drain(
			await fetch(`${product.meiliUrl}/indexes/${product.index}/search`, {
				method: 'POST',
				headers: { authorization: `Bearer ${product.meiliKey}`, 'content-type': 'application/json' },
				body: JSON.stringify({ q, limit: 20 }),
			}),
		);
	await oneByOne(words.map(askEngine));
	return { bare: await oneByOne(queries.map(askEngine)), ours: await oneByOne(queries.map(ask)) };
};
