import { expect, test } from 'vitest';
import { siteUrl } from './crawl.ts';
import { rateRegion } from './rated/rate.ts';

interface Found {
	readonly hits: readonly { readonly unit: string; readonly title: string; readonly url: string }[];
}

const search = async (q: string, archive = false): Promise<Found> => {
	const response = await fetch(`${siteUrl()}/api/v1/search?q=${encodeURIComponent(q)}${archive ? '&archive=1' : ''}`);
	expect(response.status).toBe(200);
	return (await response.json()) as Found;
};

/** Questions to the seeded region. Most templates stand in many offices: the one that was named has to be first. */
test.each([
	[
		'podatek od nieruchomości Żagań',
		'zagan',
		/stawek podatku od nieruchomości/,
		'one act of many communes, the town last',
	],
	[
		'stawki podatku od nieruchomości w Żarach',
		'zary',
		/stawek podatku od nieruchomości/,
		'the same, town in the locative',
	],
	['wywóz śmieci Żagań', 'zagan', /^Harmonogram odbioru odpadów/, 'words of a resident and a town'],
	['dowód osobisty Żary', 'zary', /dowód osobisty/, 'one card of many offices'],
	['prawo jazdy Gorzów', 'gorzow-wielkopolski', /prawo jazdy/, 'half of the name of a town'],
	['rejestracja auta powiat wschowski', 'powiat-wschowski', /zarejestrować samochód/, 'noun for a verb, and a county'],
	['wycinka drzew Gozdnica', 'gozdnica', /wycięcia drzewa/, 'the card says wycięcie'],
	['meldunek Brody', 'brody', /zameldować/, 'colloquial; brody is a word of its own'],
	['sesja rady Bojadła', 'bojadla', /sesja Rady Gminy/, 'one session of many councils'],
	['protokół z sesji Skwierzyna', 'skwierzyna', /^Protokół/, 'the minutes, not the session'],
	['raport o stanie gminy Lubrza', 'lubrza', /^Raport o stanie/, 'every commune has such a report'],
	['projekt budżetu Nowe Miasteczko', 'nowe-miasteczko', /^Projekt budżetu/, 'a name of two words; the budget is near'],
	['oświadczenia majątkowe radnych Lubrza', 'lubrza', /^Oświadczenia majątkowe/, 'whole title and a commune'],
	['petycja plac zabaw Zbąszynek', 'zbaszynek', /^Petycja/, 'tenders speak of playgrounds too'],
	['konkurs dla stowarzyszeń Tuplice', 'tuplice', /konkurs ofert/, 'the office writes organizacje pozarządowe'],
	['bezdomne zwierzęta gmina Żary', 'gmina-zary', /zwierzętami bezdomnymi/, 'the rural commune, not the town'],
])('„%s” leads first to %s', async (q, unit, title, why) => {
	const [first] = (await search(q)).hits;
	expect({ why, unit: first?.unit }).toEqual({ why, unit });
	expect(first?.title).toMatch(title);
});

/** Calls and notices whose time is over lie in the archive. */
test.each([
	['dotacja na piec Trzebiel', 'trzebiel', /wymianę pieców/, 'singular for a plural'],
	['farma fotowoltaiczna Wymiarki', 'wymiarki', /fotowoltaiczna/, 'decision with initials in its number'],
	['plan ogólny Sława', 'slawa', /^Plan ogólny/, 'Sława is a name and a word'],
])('with the archive „%s” leads first to %s', async (q, unit, title, why) => {
	const [first] = (await search(q, true)).hits;
	expect({ why, unit: first?.unit }).toEqual({ why, unit });
	expect(first?.title).toMatch(title);
});

test('at least 200 rated questions over the whole region are answered among the first three in 97 of 100', async () => {
	const { count, ndcgAt10, successAt3, misses } = await rateRegion(siteUrl());
	console.log(`rated: ${count}, NDCG@10 ${ndcgAt10.toFixed(3)}, success@3 ${successAt3.toFixed(3)}`);
	for (const miss of misses) console.log(`miss: ${miss}`);
	expect(count).toBeGreaterThanOrEqual(200);
	expect(successAt3).toBeGreaterThanOrEqual(0.97);
	expect(ndcgAt10).toBeGreaterThanOrEqual(0.9);
}, 180_000);

test.each([
	['odpady Żagań', 'zagan'],
	['bezpańskie psy gmina Żary', 'gmina-zary'],
])('„%s” names an office, whose entries come first', async (q, unit) => {
	expect((await search(q)).hits[0]?.unit).toBe(unit);
});

test('the number in a title finds that entry first, with other separators and with none', async () => {
	const [decision] = (await search('decyzja o środowiskowych uwarunkowaniach fotowoltaika Wymiarki', true)).hits;
	const number = /\(([^()]+)\)$/.exec(decision?.title ?? '')?.[1] ?? '';
	expect(number).toMatch(/^OS\.6220\.\d+\.\d{4}\.\p{Lu}+$/u);
	for (const written of [number, number.replaceAll('.', ' '), number.replaceAll('.', ''), number.replaceAll('.', '/')])
		expect((await search(written, true)).hits[0]?.url).toBe(decision?.url);
});
