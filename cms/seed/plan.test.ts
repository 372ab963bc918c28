import { describe, expect, test } from 'vitest';
import { entryKindCodes, findSection } from '#contract';
import { plainTextOf } from './blocks.ts';
import { dayOf, isWorkingDay } from './calendar.ts';
import { diceOf } from './dice.ts';
import { type EntryText, planOf } from './plan.ts';
import { remarks } from './remarks.ts';
import { templates } from './templates/index.ts';
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

	test('no text whose last day was over a quarter ago is published without an end', () => {
		const over = plan.filter(
			({ fate, text }) =>
				(fate.kind === 'published' || fate.kind === 'corrected') &&
				fate.to === null &&
				(text.fields.validTo ?? '9999') < '2026-08-25',
		);
		expect(over.map((entry) => entry.key)).toEqual([]);
	});

	test('comes back with a remark of its own template', () => {
		const given = plan.flatMap(({ template, fate }) => (fate.kind === 'returned' ? [[template, fate.remark]] : []));
		expect(given.filter(([template = '', remark]) => remarks[template] !== remark)).toEqual([]);
		expect(new Set(Object.values(remarks)).size).toBe(Object.keys(remarks).length);
	});

	test('writes the plural of people as Polish does', () => {
		const signed = plan
			.map(({ text }) => /Petycję (\p{L}+) (\d+) (\p{L}+)\./u.exec(plainTextOf(text.blocks))?.[0])
			.filter((sentence) => sentence !== undefined);
		expect(signed.length).toBeGreaterThanOrEqual(3);
		for (const sentence of signed)
			expect(sentence).toMatch(/poparły \d*(?<!1)[234] osoby\.|poparło (?:\d*[05-9]|\d*1\d|\d+1) osób\./);
	});
});

describe('a correction changes what its reason names', () => {
	const parts = ['title', 'lead', 'body', 'files'] as const;
	const partOf = (text: EntryText, part: (typeof parts)[number]): unknown => {
		if (part === 'body') return text.blocks;
		return part === 'files' ? text.files : text.fields[part];
	};
	/** Every reason that a correction may give, with the parts that it promises to be other than before. */
	const promised: readonly [reason: RegExp, parts: string][] = [
		[/^Poprawiono godziny przerwy w streszczeniu\.$/, 'lead'],
		[/^Zmieniono trasę objazdu i dołączono opis organizacji ruchu\.$/, 'lead body files'],
		[/^Poprawiono terminy odbioru papieru i dołączono plik do druku\.$/, 'body files'],
		[/^Usunięto z opisu wymaganie podania adresu zamieszkania\.$/, 'lead'],
		[/^Poprawiono czas usuwania śniegu z dróg drugiej kolejności\.$/, 'body'],
		[/^Dopisano do wykazu komórkę utworzoną po zmianie regulaminu organizacyjnego\.$/, 'body'],
		[/^Dołączono uzasadnienie uchwały, którego zabrakło przy pierwszej publikacji\.$/, 'body files'],
		[/^Zmieniono godzinę rozpoczęcia sesji\.$/, 'lead body files'],
		[/^Dołączono wyniki głosowań w pliku CSV\.$/, 'files'],
		[/^Uzupełniono zestawienie o brakujące oświadczenie\.$/, 'body files'],
		[/^Dołączono plik z danymi, którego zabrakło przy pierwszej publikacji\.$/, 'files'],
		[/^Dołączono projekt uchwały w pliku PDF\.$/, 'files'],
		[/^Dołączono podpisane obwieszczenie w pliku PDF\.$/, 'files'],
		[/^Poprawiono w streszczeniu datę końca zbierania wniosków\.$/, 'lead'],
		[/^Poprawiono termin składania wniosków podany w streszczeniu\.$/, 'lead'],
		[/^Dołączono pełny raport w pliku PDF\.$/, 'files'],
		[/^Dołączono formularz uwag\.$/, 'files'],
		[/^Dołączono wzór oferty\.$/, 'files'],
		[/^Dołączono formularz oferty, którego zabrakło przy pierwszej publikacji\.$/, 'files'],
		[/^Poprawiono w streszczeniu termin składania ofert: do /, 'lead'],
		[/^Dodano plik CSV z planem\.$/, 'files'],
		[/^Sprostowano kwotę wadium w streszczeniu \(powinno być [\d\s,]+zł\)\.$/, 'lead'],
		[/^Uzupełniono wykaz o stawki czynszu i informację o okresie dzierżawy\.$/, 'lead body files'],
		[/^Dodano informację o wskaźniku zatrudnienia osób niepełnosprawnych/, 'body'],
		[/^Karta zawierała nieaktualne streszczenie; poprawiono je po zgłoszeniu mieszkańca\.$/, 'lead'],
	];
	const slips = templates.flatMap((template) =>
		living.slice(0, 40).flatMap((unit) => {
			if (!template.levels.includes(unit.words.level)) return [];
			return Array.from({ length: template.variants }, (_, variant) => variant)
				.filter((variant) => template.fits?.(unit.words, variant) ?? true)
				.slice(0, 1)
				.map((variant) => ({ template, unit, variant }));
		}),
	);

	test('in the plan', () => {
		const corrected = plan.filter((entry) => entry.fate.kind === 'corrected');
		for (const { key, fate, first, text } of corrected) {
			if (fate.kind !== 'corrected' || !first) continue;
			const changed = parts.filter(
				(part) => JSON.stringify(partOf(first, part)) !== JSON.stringify(partOf(text, part)),
			);
			const known = promised.find(([reason]) => reason.test(fate.reason));
			expect([key, fate.reason, changed.join(' ')]).toEqual([key, fate.reason, known?.[1]]);
		}
	});

	test('in every template that can be corrected', () => {
		const seen = new Set<string>();
		for (const { template, unit, variant } of slips) {
			const on = dayOf('2026-03-18');
			const session = { number: 21, on: dayOf('2026-03-25') };
			const { words, crew } = unit;
			const context = { unit, words, crew, dice: diceOf(`slip:${template.code}`), on, session, variant, draw: () => 7 };
			const draft = template.write(context);
			if (!draft.slip || seen.has(template.code)) continue;
			seen.add(template.code);
			const { reason, wrong } = draft.slip;
			const changed = parts.filter(
				(part) => wrong[part] !== undefined && JSON.stringify(wrong[part]) !== JSON.stringify(draft[part]),
			);
			const known = promised.find(([pattern]) => pattern.test(reason));
			expect([template.code, reason, changed.join(' ')]).toEqual([template.code, reason, known?.[1]]);
		}
		expect(seen.size).toBeGreaterThanOrEqual(25);
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
		// A text whose time is over ended a quarter later; none ends within the days of a first look.
		expect(ends.filter((to) => to > now.toISOString() && to <= '2026-11-26T00:00:00Z')).toEqual([]);
		expect(ends.filter((to) => to <= now.toISOString()).length).toBeGreaterThanOrEqual(30);
		expect(ends.filter((to) => to > now.toISOString()).length).toBeGreaterThanOrEqual(2);
	});
});
