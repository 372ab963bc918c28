import { describe, expect, it } from 'vitest';
import type { Topic } from '#contract';
import { confirmLetter, newsLetter } from './letters.ts';
import { dueAt } from './rhythm.ts';
import { isToken, tokenOf } from './tokens.ts';
import { matches, topicKey, topicTitle } from './topic.ts';

const topic = (change: Partial<Topic> = {}): Topic => ({
	unit: '',
	section: '',
	kind: '',
	q: '',
	county: '',
	...change,
});

describe('when news are due', () => {
	it.each<['daily' | 'at-once', string, string, string]>([
		['daily', '2026-11-24T05:59:59Z', '2026-11-24T06:00:00.000Z', 'a second before seven in winter'],
		['daily', '2026-11-24T06:00:00Z', '2026-11-25T06:00:00.000Z', 'seven itself belongs to tomorrow'],
		['daily', '2026-07-01T04:00:00Z', '2026-07-01T05:00:00.000Z', 'summer time'],
		['daily', '2026-03-28T12:00:00Z', '2026-03-29T05:00:00.000Z', 'over the night the clocks change'],
		['daily', '2026-10-24T12:00:00Z', '2026-10-25T06:00:00.000Z', 'and back'],
		['at-once', '2026-11-24T05:59:59Z', '2026-11-24T05:59:59.000Z', 'at once'],
	])('%s at %s: %s (%s)', (rhythm, now, due) => {
		expect(dueAt(rhythm, new Date(now)).toISOString()).toBe(due);
	});
});

describe('what belongs to a topic', () => {
	const entry = { unit: 'zagan', section: 'uchwaly', kind: 'uchwala' };
	it.each<[Partial<Topic>, boolean]>([
		[{}, true],
		[{ unit: 'zagan' }, true],
		[{ unit: 'zary' }, false],
		[{ section: 'uchwaly' }, true],
		[{ section: 'prawo-lokalne' }, true],
		[{ section: 'petycje' }, false],
		[{ unit: 'zagan', section: 'prawo-lokalne', kind: 'uchwala' }, true],
		[{ unit: 'zagan', kind: 'nabor' }, false],
		[{ q: 'uchwała' }, false],
		[{ county: 'żagański' }, false],
	])('%j: %s', (change, expected) => {
		expect(matches(topic(change), entry)).toBe(expected);
	});

	it('has words and one key however it is written', () => {
		expect(topicTitle(topic({ unit: 'zagan', section: 'uchwaly' }), { unit: 'Miasto Żagań' })).toBe(
			'Miasto Żagań: Uchwały',
		);
		expect(topicTitle(topic({ q: 'plan', county: 'żarski' }), { unit: null })).toBe(
			'Województwo lubuskie: powiat żarski, szukane „plan”',
		);
		expect(topicTitle(topic(), { unit: null })).toBe('Województwo lubuskie: wszystkie nowe wpisy');
		expect(topicKey(topic({ q: 'Plan' }))).toBe(topicKey(topic({ q: 'plan' })));
		expect(topicKey(topic({ q: 'plan' }))).not.toBe(topicKey(topic({ q: 'plany' })));
	});
});

describe('the link of a letter', () => {
	const id = 'a'.repeat(24);
	it('fits one subscription under one secret', () => {
		const token = tokenOf('sekret-pierwszy', id);
		expect(isToken('sekret-pierwszy', id, token)).toBe(true);
		expect(isToken('sekret-drugi', id, token)).toBe(false);
		expect(isToken('sekret-pierwszy', 'b'.repeat(24), token)).toBe(false);
		expect(isToken('sekret-pierwszy', id, token.slice(1))).toBe(false);
		expect(isToken('sekret-pierwszy', id, '')).toBe(false);
	});
});

describe('letters', () => {
	const _id = { toHexString: () => 'a'.repeat(24) } as never;
	const subscription = { _id, email: 'a@example.test', title: 'Miasto Żagań: Uchwały', rhythm: 'daily' as const };
	const facts = { siteUrl: 'https://wrota.example/', secret: 'sekret' };

	it('ask to confirm, with what and how often', () => {
		const { text } = confirmLetter(subscription, facts);
		expect(text).toContain('Miasto Żagań: Uchwały');
		expect(text).toContain('raz dziennie, o 7:00');
		expect(text).toMatch(/https:\/\/wrota\.example\/subskrypcja\/a{24}\/[\w-]{43}\n/);
	});

	it('tell of entries and let a mail program leave with one click', () => {
		const lines = [1, 2].map((n) => ({ title: `Uchwała ${n}`, unit: 'Żagań', kind: 'Uchwała', url: `https://x/${n}` }));
		const { subject, headers } = newsLetter(subscription, lines, facts);
		expect(subject).toBe('Nowe wpisy (2): Miasto Żagań: Uchwały');
		expect(newsLetter(subscription, lines.slice(1), facts).subject).toBe('Uchwała 2');
		expect(headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
		expect(headers?.['List-Unsubscribe']).toMatch(
			/^<https:\/\/wrota\.example\/subskrypcja\/a{24}\/[\w-]{43}\/wypisz>$/,
		);
	});
});
