import { describe, expect, test } from 'vitest';
import { entryKindCodes, findSection } from '#contract';
import { plainTextOf } from './blocks.ts';
import { dayOf, isWorkingDay } from './calendar.ts';
import { planOf } from './plan.ts';
import { units } from './units.ts';

const now = new Date('2026-11-24T08:00:00Z');
const plan = planOf({ units, now });
const living = units.filter((unit) => unit.validTo === null);

const tally = (values: readonly string[]): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
};

describe('how much there is', () => {
	test('at least 300 entries reach the public, in all 95 units', () => {
		const given = plan.filter(({ fate }) => ['published', 'corrected', 'withdrawn', 'scheduled'].includes(fate.kind));
		expect(given.length).toBeGreaterThanOrEqual(300);
		expect(new Set(given.map((entry) => entry.unit)).size).toBe(95);
	});

	test('at least two in each unit, fourteen in the unit of demonstrations, none in the one that is history', () => {
		const counts = tally(plan.map((entry) => entry.unit));
		expect(living.filter((unit) => (counts[unit.slug] ?? 0) < 2)).toEqual([]);
		expect(counts.zagan).toBe(14);
		expect(counts['gmina-zielona-gora']).toBeUndefined();
	});

	test('every template is used, at least 32 of them, and none carries the region', () => {
		const counts = tally(plan.map((entry) => entry.template));
		expect(Object.keys(counts).length).toBeGreaterThanOrEqual(32);
		expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(10);
	});

	test('each fate occurs often enough to be found', () => {
		const fates = tally(plan.map((entry) => entry.fate.kind));
		expect(fates.corrected).toBeGreaterThanOrEqual(20);
		expect(fates.withdrawn).toBeGreaterThanOrEqual(8);
		expect(fates.scheduled).toBeGreaterThanOrEqual(6);
		expect(fates.draft).toBeGreaterThanOrEqual(4);
		expect(fates['handed-in']).toBeGreaterThanOrEqual(4);
		expect(fates.returned).toBeGreaterThanOrEqual(2);
		expect(plan.filter((entry) => entry.text.fields.exclusionScope !== null).length).toBeGreaterThanOrEqual(12);
	});

	test('between 150 and 290 files', () => {
		const files = plan.reduce((sum, entry) => sum + entry.text.files.length, 0);
		expect(files).toBeGreaterThanOrEqual(150);
		expect(files).toBeLessThanOrEqual(290);
	});
});

describe('every entry', () => {
	test('stands in a section and has a kind that exist', () => {
		expect(plan.filter((entry) => findSection(entry.section) === undefined)).toEqual([]);
		expect(plan.filter((entry) => !entryKindCodes.includes(entry.kind))).toEqual([]);
	});

	test('has a title that no other entry of its unit has', () => {
		const titles = plan.map((entry) => `${entry.unit}: ${entry.text.fields.title}`);
		expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
	});

	test('was produced on a working day that has passed', () => {
		const days = plan.map((entry) => entry.text.fields.producedOn);
		expect(days.filter((day) => !isWorkingDay(dayOf(day)))).toEqual([]);
		expect(days.filter((day) => day > '2026-11-24' || day < '2025-01-01')).toEqual([]);
	});

	test('names its people, a lead and a period that does not end before it begins', () => {
		for (const { key, text } of plan) {
			const { lead, title, producedByName, producedByFunction, responsibleName, responsibleFunction } = text.fields;
			expect([
				key,
				lead,
				title,
				producedByName,
				producedByFunction,
				responsibleName,
				responsibleFunction,
			]).not.toContain('');
			const { validFrom, validTo } = text.fields;
			if (validFrom && validTo) expect([key, validFrom <= validTo]).toEqual([key, true]);
		}
	});

	test('holds no number like a PESEL, a bank account or a mobile phone, and no hole in its words', () => {
		const pesel = /(?<!\d)\d{11}(?!\d)/;
		const account = /(?<!\d)\d{2}(?: ?\d{4}){6}(?!\d)/;
		const mobile = /(?<![\d,])(?:\+48 ?)?\d{3}[ -]?\d{3}[ -]?\d{3}(?![\d,])/;
		const suspects = plan.filter(({ text }) =>
			[pesel, account, mobile].some((number) => number.test(plainTextOf(text.blocks).replaceAll('\u00A0', '_'))),
		);
		expect(suspects.map((entry) => entry.key)).toEqual([]);
		const broken = plan.filter(({ text }) =>
			/undefined|null|NaN|\[object|\s{2,}|\.\.|r\.\.| ,/.test(plainTextOf(text.blocks)),
		);
		expect(broken.map((entry) => entry.key)).toEqual([]);
	});

	test('says something else first when it is corrected', () => {
		const corrected = plan.filter((entry) => entry.fate.kind === 'corrected');
		expect(corrected.filter((entry) => entry.first === null).map((entry) => entry.key)).toEqual([]);
		expect(corrected.filter((entry) => JSON.stringify(entry.first) === JSON.stringify(entry.text))).toEqual([]);
	});
});

describe('amounts', () => {
	const grosze = (cell: string): number => Math.round(Number(cell.replaceAll(/\s/g, '').replace(',', '.')) * 100);

	test('every table that ends in "Razem" sums its column', () => {
		let checked = 0;
		for (const { key, text } of plan)
			for (const block of text.blocks) {
				if (block.type !== 'table' || !block.rows.at(-1)?.includes('Razem')) continue;
				const column = block.head.findIndex((head) => head.includes('(zł)'));
				if (column < 0) continue;
				const amounts = block.rows.map((row) => grosze(row[column] ?? ''));
				const sum = amounts.slice(0, -1).reduce((all, amount) => all + amount, 0);
				expect([key, amounts.at(-1)]).toEqual([key, sum]);
				checked += 1;
			}
		expect(checked).toBeGreaterThanOrEqual(25);
	});

	test('a deposit lies between 5 and 20 percent of the price', () => {
		const tenders = plan.filter((entry) => entry.template === 'przetarg-sprzedaz');
		expect(tenders.length).toBeGreaterThanOrEqual(5);
		for (const { key, text } of tenders) {
			const rows = text.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
			const amount = (name: string): number =>
				grosze((rows.find((row) => row[0]?.startsWith(name))?.[1] ?? '').replace('zł', ''));
			const share = amount('Wadium') / amount('Cena wywoławcza');
			expect([key, share >= 0.05 && share <= 0.2]).toEqual([key, true]);
			expect([key, amount('Minimalne postąpienie') >= amount('Cena wywoławcza') / 100]).toEqual([key, true]);
		}
	});

	test('votes sum to all councillors', () => {
		const minutes = plan.filter((entry) => entry.template === 'sesja-protokol');
		for (const { key, text } of minutes) {
			const table = text.blocks.find((block) => block.type === 'table');
			const sums =
				table?.type === 'table'
					? table.rows.map((row) => row.slice(1).reduce((all, cell) => all + Number(cell), 0))
					: [];
			expect([key, new Set(sums).size, sums.length]).toEqual([key, 1, 5]);
		}
	});
});

describe('numbers', () => {
	const drawn = plan.flatMap(({ unit, text }) => {
		const { title, producedOn } = text.fields;
		const act = /Nr [IVXLC]+\/(\d+)\/(\d{4}) /.exec(title);
		const order = /Zarządzenie Nr (\d+)\/(\d{4}) /.exec(title);
		const sign = /\b([A-Z]{2}\.\d{3,4})\.(\d+)\.(\d{4})\.\p{L}{2}/u.exec(plainTextOf(text.blocks));
		return [
			...(act ? [{ series: `${unit} uchwały`, day: producedOn, number: Number(act[1]), year: act[2] }] : []),
			...(order
				? [{ series: `${unit} zarządzenia ${order[2]}`, day: producedOn, number: Number(order[1]), year: order[2] }]
				: []),
			...(sign
				? [{ series: `${unit} ${sign[1]} ${sign[3]}`, day: producedOn, number: Number(sign[2]), year: sign[3] }]
				: []),
		];
	});

	test('carry the year of their document', () => {
		expect(drawn.length).toBeGreaterThanOrEqual(120);
		expect(drawn.filter(({ day, year }) => day.slice(0, 4) !== year)).toEqual([]);
	});

	test('grow with the days in each unit, series and year', () => {
		const bySeries = Map.groupBy(drawn, ({ series }) => series);
		for (const [series, list] of bySeries) {
			const sorted = list.toSorted((one, other) => one.day.localeCompare(other.day) || one.number - other.number);
			const numbers = sorted.map(({ number }) => number);
			expect([series, numbers]).toEqual([series, [...new Set(numbers)].toSorted((one, other) => one - other)]);
		}
	});
});

describe('the clock', () => {
	test('two runs give the same plan', () => {
		expect(planOf({ units, now })).toEqual(plan);
	});

	test('a later day changes only what waits for a set time', () => {
		const later = planOf({ units, now: new Date('2027-02-10T08:00:00Z') });
		const fixed = (list: typeof plan): string[] =>
			list
				.filter((entry) => entry.fate.kind !== 'scheduled')
				.map((entry) => `${entry.key} ${entry.text.fields.producedOn}`)
				.toSorted();
		expect(fixed(later)).toEqual(fixed(plan));
	});

	test('an earlier day writes nothing from the future', () => {
		const early = planOf({ units, now: new Date('2026-06-10T08:00:00Z') });
		expect(early.filter((entry) => entry.text.fields.producedOn > '2026-06-10')).toEqual([]);
		expect(early.length).toBeGreaterThanOrEqual(300);
	});

	test('set times lie in the future: beginnings within a week, ends after their text was produced', () => {
		const starts = plan.flatMap(({ fate }) => (fate.kind === 'scheduled' ? [fate.from] : []));
		expect(starts.filter((from) => from <= now.toISOString() || from > '2026-12-01T00:00:00Z')).toEqual([]);
		const ends = plan.flatMap(({ fate }) => (fate.kind === 'published' && fate.to ? [fate.to] : []));
		expect(ends.length).toBeGreaterThanOrEqual(2);
		expect(ends.filter((to) => to <= '2026-11-26T00:00:00Z')).toEqual([]);
	});
});
