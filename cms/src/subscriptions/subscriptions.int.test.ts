import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#platform/access/actor.ts';
import { numberWaiting, startEpoch } from '#platform/changes/numberer.ts';
import { runCommand } from '#platform/command/run-command.ts';
import { journalOf } from '#platform/journal/journal.ts';
import { createMailDelivery } from '#platform/mail/mail.ts';
import { deliverNext, outboxOf } from '#platform/outbox/outbox.ts';
import { editor, type Office, openOffice, publisher } from '../bip/office.fixture.ts';
import { gatherNews, gatherSearchNews } from './gather.ts';
import { forgetSubscriptions, newsOf, subscriptionsOf } from './subscription.ts';
import { subscriptionCommands } from './subscriptions.commands.ts';
import { tellNews } from './tell.ts';
import { tokenOf } from './tokens.ts';

interface Letter {
	readonly subject: string;
	readonly text: string;
	readonly id: string;
}

let office: Office;
beforeAll(async () => {
	office = await openOffice('subscriptions');
});
afterAll(() => office?.stop());

const mailUrl = (): string => {
	const url = process.env.MAIL_URL;
	if (!url) throw new Error('MAIL_URL is not set: this test needs the mail box of the product');
	return url;
};

const topic = { unit: 'zagan', section: '', kind: '', q: '', county: '' };
const everyone = () => `${randomUUID()}@example.test`;
const run = (name: keyof typeof subscriptionCommands, target: string, input: object) =>
	runCommand(office.services, subscriptionCommands[name], { actor: visitor, target, input });
const ask = (email: string, change: object = {}) => run('ask', '', { email, rhythm: 'at-once', topic, ...change });

/** Everything that waits goes through the real mail server. */
const deliverAll = async (): Promise<void> => {
	const { env, db } = office.services;
	const mail = createMailDelivery({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM });
	while (await deliverNext(db, { mail }, new Date()));
};

const lettersTo = async (email: string): Promise<Letter[]> => {
	await deliverAll();
	const answer = await fetch(`${mailUrl()}/api/email`);
	const all = (await answer.json()) as (Letter & { to: { address: string }[] })[];
	return all.filter(({ to }) => to.some(({ address }) => address === email));
};

const linkOf = ({ text }: Letter) => {
	const [, id = '', token = ''] = /\/subskrypcja\/([0-9a-f]{24})\/([\w-]{43})/.exec(text) ?? [];
	return { id, token };
};

const subscribed = async (change: object = {}) => {
	const email = everyone();
	await ask(email, change);
	const [letter] = await lettersTo(email);
	if (!letter) throw new Error('no letter came');
	const { id, token } = linkOf(letter);
	expect(await run('confirm', id, { token })).toMatchObject({ ok: true });
	return { email, id, token };
};

const gather = async (): Promise<void> => {
	await numberWaiting(office.services, 1);
	while ((await gatherNews(office.services.db)) > 0);
};
const tellAll = async (now?: Date): Promise<void> => {
	while (await tellNews(office.services, now));
};
const newsTo = async (email: string) =>
	(await lettersTo(email)).filter(({ subject }) => !subject.startsWith('Potwierdź'));

describe('a subscription', () => {
	it('tells nothing before it is confirmed, then tells of what is published after', async () => {
		await office.published({ title: 'Sprzed subskrypcji' });
		const email = everyone();
		await ask(email);
		await office.published({ title: 'Przed potwierdzeniem' });
		await gather();
		await tellAll();
		const letters = await lettersTo(email);
		expect(letters.map(({ subject }) => subject)).toEqual(['Potwierdź powiadomienia z biuletynu']);
		const { id, token } = linkOf(letters[0] as Letter);
		await run('confirm', id, { token });
		await office.published({ title: 'Po potwierdzeniu' });
		await gather();
		await tellAll();
		expect((await newsTo(email)).map(({ subject }) => subject)).toEqual(['Po potwierdzeniu']);
	});

	it('tells of an entry once: not again after a correction, a restart or a new epoch', async () => {
		const { email } = await subscribed();
		const id = await office.published({ title: 'Tylko raz' });
		await gather();
		await tellAll();
		await office.services.db.collection('subscription_cursor').updateOne({}, { $set: { seq: 0 } });
		await gather();
		await startEpoch(office.services.db);
		await gather();
		await office.port.command('correct', id, { reason: 'Literówka' }, publisher);
		const { digest } = await office.port.command('hand-in', id, {}, editor);
		await office.port.command('publish', id, { digest }, publisher);
		await gather();
		await tellAll();
		expect(await newsTo(email)).toHaveLength(1);
	});

	it('misses nothing that was published while nobody gathered, even over a new epoch', async () => {
		const { email } = await subscribed();
		await office.published({ title: 'W przerwie' });
		await numberWaiting(office.services, 1);
		await startEpoch(office.services.db);
		await gather();
		await tellAll();
		expect((await newsTo(email)).map(({ subject }) => subject)).toEqual(['W przerwie']);
	});

	it('does not tell of what was withdrawn before the letter', async () => {
		const { email } = await subscribed();
		const gone = await office.published({ title: 'Zaraz zniknie' });
		await gather();
		await office.port.command('withdraw', gone, { reason: 'Pomyłka' }, publisher);
		await tellAll();
		expect(await newsTo(email)).toEqual([]);
		expect(await newsOf(office.services.db).findOne({ document: gone })).toMatchObject({ state: 'dropped' });
	});

	it('of a day comes as one letter at seven in Warsaw', async () => {
		const { email } = await subscribed({ rhythm: 'daily' });
		await office.published({ title: 'Pierwszy' });
		await office.published({ title: 'Drugi' });
		await gather();
		await tellAll();
		expect(await newsTo(email)).toEqual([]);
		await tellAll(new Date(Date.now() + 86_400_000));
		const [letter, ...others] = await newsTo(email);
		expect(others).toEqual([]);
		expect(letter?.subject).toMatch(/^Nowe wpisy \(2\)/);
		expect(letter?.text).toMatch(/Pierwszy[\s\S]*Drugi/);
	});

	it('keeps to its topic', async () => {
		const { email } = await subscribed({ topic: { ...topic, kind: 'petycja' } });
		await office.published({ title: 'Nie petycja' });
		await office.published({ title: 'Petycja o drzewa', kind: 'petycja', section: 'petycje' });
		await gather();
		await tellAll();
		expect((await newsTo(email)).map(({ subject }) => subject)).toEqual(['Petycja o drzewa']);
	});

	it('of a search tells of what the engine finds, once', async () => {
		const { email } = await subscribed({ topic: { ...topic, q: 'ławki' } });
		const id = await office.published({ title: 'Ławki w parku' });
		const asked: object[] = [];
		const searcher = {
			search: async (query: object) => {
				asked.push(query);
				return { hits: [{ id: `bip-entries_${id}` }], total: 1 } as never;
			},
		};
		expect(await gatherSearchNews(office.services.db, searcher)).toBe(true);
		expect(await gatherSearchNews(office.services.db, searcher)).toBe(false);
		expect(await gatherSearchNews(office.services.db, searcher, new Date(Date.now() + 400_000))).toBe(true);
		await tellAll();
		expect((await newsTo(email)).map(({ subject }) => subject)).toEqual(['Ławki w parku']);
		expect(asked[0]).toMatchObject({ q: 'ławki', unit: 'zagan' });
	});

	it('is left with one click; address and notes are gone', async () => {
		const { email, id, token } = await subscribed();
		await office.published({ title: 'Ostatni' });
		await gather();
		await tellAll();
		const [letter] = await newsTo(email);
		const source = await (await fetch(`${mailUrl()}/api/email/${letter?.id}/download`)).text();
		const headers = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n\s+/g, ' ');
		expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
		expect(headers).toContain(`List-Unsubscribe: <http://site.test/subskrypcja/${id}/${token}/wypisz>`);
		expect(await run('leave', id, { token: 'x'.repeat(43) })).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await run('leave', id, { token })).toEqual({ ok: true, value: { left: true } });
		expect(await subscriptionsOf(office.services.db).countDocuments({ email })).toBe(0);
		expect(await newsOf(office.services.db).countDocuments({ _id: { $regex: `^${id}/` } })).toBe(0);
		expect(await run('leave', id, { token })).toMatchObject({ refusal: { code: 'not-found' } });
		await office.published({ title: 'Już nie dla niego' });
		await gather();
		await tellAll();
		expect(await newsTo(email)).toHaveLength(1);
	});
});

describe('asking', () => {
	it.each([
		['no address', { email: 'nikt' }, 'email'],
		['an unknown rhythm', { rhythm: 'hourly' }, 'rhythm'],
		['an unknown unit', { topic: { ...topic, unit: 'nie-ma' } }, 'topic.unit'],
		['an unknown section', { topic: { ...topic, section: 'nie-ma' } }, 'topic.section'],
		['an unknown kind', { topic: { ...topic, kind: 'nie-ma' } }, 'topic.kind'],
	])('is refused with %s', async (_, change, path) => {
		const outcome = await run('ask', '', { email: everyone(), rhythm: 'daily', topic, ...change });
		expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', fields: [{ path }] } });
	});

	it('answers the same for an address that is known, and sends it no second letter at once', async () => {
		const email = everyone();
		const first = await ask(email);
		expect(await ask(email)).toEqual(first);
		expect(await ask(email.toUpperCase())).toEqual(first);
		expect(await lettersTo(email)).toHaveLength(1);
	});

	it('floods no stranger with letters', async () => {
		const email = everyone();
		for (const kind of ['uchwala', 'nabor', 'petycja', 'budzet', 'kontrola', 'sesja', 'usluga'])
			expect(await ask(email, { topic: { ...topic, kind } })).toMatchObject({ ok: true });
		expect(await lettersTo(email)).toHaveLength(5);
	});

	it('another rhythm counts only after the new letter is confirmed', async () => {
		const { db, env } = office.services;
		const { email, id } = await subscribed();
		await subscriptionsOf(db).updateOne({ email }, { $set: { letterAt: new Date(Date.now() - 3_600_000) } });
		await ask(email, { rhythm: 'daily' });
		expect((await subscriptionsOf(db).findOne({ email }))?.rhythm).toBe('at-once');
		await run('confirm', id, { token: tokenOf(env.PAYLOAD_SECRET, id) });
		expect(await subscriptionsOf(db).findOne({ email })).toMatchObject({ rhythm: 'daily', wanted: null });
	});
});

describe('what is kept', () => {
	it('the journal knows no address', async () => {
		const rows = await journalOf(office.services.db)
			.find({ action: /^subscriptions/ })
			.toArray();
		expect(rows.length).toBeGreaterThan(5);
		expect(JSON.stringify(rows)).not.toContain('@');
	});

	it('an address that was not confirmed is forgotten after 48 hours', async () => {
		const { db } = office.services;
		const email = everyone();
		await ask(email);
		await forgetSubscriptions(db, new Date(Date.now() + 47 * 3_600_000));
		expect(await subscriptionsOf(db).countDocuments({ email })).toBe(1);
		await forgetSubscriptions(db, new Date(Date.now() + 49 * 3_600_000));
		expect(await subscriptionsOf(db).countDocuments({ email })).toBe(0);
	});

	it('a delivered letter keeps neither address nor words', async () => {
		const { db } = office.services;
		await deliverAll();
		const done = await outboxOf(db).find({ state: 'done' }).toArray();
		expect(done.length).toBeGreaterThan(0);
		expect(done.filter(({ body }) => Object.keys(body).length > 0)).toEqual([]);
	});
});
