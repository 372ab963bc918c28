import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { faultsOfSequence } from './sequence.ts';

const page = (inside: string, status = 200, retryAfter: string | null = null) => ({
	status,
	retryAfter,
	body: `<html><body>${inside}</body></html>`,
});
const list = { path: '/bip/zagan', kind: 'list' } as const;
const link = '<a href="/bip/zagan/komunikaty/12-woda">Woda</a>';

describe('what a reader got', () => {
	it.each([
		['a list with an entry', page(link), 'good'],
		['a copy that says so', page(`<p>Pokazujemy kopię tej strony z godziny 8:00.</p>${link}`), 'kept'],
		['a list without an entry', page('<p>Brak wpisów</p>'), 'bad'],
		['half a page', { ...page(link), body: `<html>${link}` }, 'bad'],
		['a page that explains', page('<h1>Chwilowa przerwa</h1>', 503, '30'), 'honest'],
		['an explanation that does not say when to come back', page('<h1>Chwilowa przerwa</h1>', 503), 'bad'],
		['a bare failure', page('Service Unavailable', 503, '30'), 'bad'],
		['a fault of ours', page('<h1>Chwilowa przerwa</h1>', 500, '30'), 'bad'],
		['a page that is not there', page(link, 404), 'bad'],
		['nothing at all', null, 'gone'],
	])('%s', (_name, answer, verdict) => {
		expect(judge(list, answer)).toBe(verdict);
	});

	it('a page must hold its words', () => {
		const wanted = { path: '/bip/zagan/komunikaty/12-woda', kind: 'page', words: 'Woda w Żaganiu' } as const;
		expect(judge(wanted, page('<h1>Woda w Żaganiu</h1>'))).toBe('good');
		expect(judge(wanted, page('<h1>Coś innego</h1>'))).toBe('bad');
	});

	it('data must hold hits, or say in Polish that they cannot be had', () => {
		const wanted = { path: '/api/v1/search?q=woda', kind: 'data' } as const;
		const data = (status: number, value: object) => ({ status, retryAfter: '10', body: JSON.stringify(value) });
		expect(judge(wanted, data(200, { total: 3 }))).toBe('good');
		expect(judge(wanted, data(200, { total: 0 }))).toBe('bad');
		expect(judge(wanted, data(503, { code: 'unavailable', message: 'Wyszukiwarka chwilowo nie działa.' }))).toBe(
			'honest',
		);
		expect(judge(wanted, data(503, {}))).toBe('bad');
	});
});

describe('numbers that run 1, 2, 3 …', () => {
	it('are sound in any order', () => {
		expect(faultsOfSequence('feed', [2, 1, 3], 3)).toEqual([]);
	});

	it('names what is doubled, missing or too much', () => {
		expect(faultsOfSequence('feed', [1, 2, 2, 5], 4)).toEqual([
			'feed: doubled 2',
			'feed: missing 3, 4 (2 in all)',
			'feed: 5 outside 1–4',
		]);
	});
});
