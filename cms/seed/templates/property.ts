import { type Block, h2, ol, p, table, ul } from '../blocks.ts';
import { daysEarlier, daysLater, inDigits, inWords } from '../calendar.ts';
import { crewOf } from '../names.ts';
import { hectares, money, roundTo } from '../wording.ts';
import { addressLine, caseNumber, contactLine, placeAndDate } from './phrases.ts';
import {
	anyDay,
	type Context,
	type Draft,
	everywhere,
	type FileSpec,
	local,
	type Template,
	variantOf,
} from './template.ts';

interface Plot {
	readonly number: string;
	readonly area: number;
	readonly precinct: string;
	readonly register: string;
	readonly price: number;
}

const plotOf = ({ dice, words }: Context, perMetre: readonly [number, number]): Plot => {
	const area = dice.int(620, 2900);
	return {
		number: `${dice.int(11, 690)}/${dice.int(1, 28)}`,
		area,
		precinct: `${String(dice.int(1, 9)).padStart(4, '0')} ${words.seat.nom}`,
		register: `WD1D/000${dice.int(10_000, 59_999)}/${dice.int(0, 9)}`,
		price: roundTo(area * dice.int(...perMetre) * 100, 100_000),
	};
};

/** Deposit between 5 and 20 % of the price. Source: § 4 ust. 2 of the regulation of 14.09.2004 on tenders. */
const depositOf = (context: Context, price: number): number => roundTo((price * context.dice.int(6, 19)) / 100, 10_000);

/** At least 1 % of the price, rounded up to whole tens of złotys. Source: § 14 ust. 3 of the same regulation. */
const bidStepOf = (price: number): number => Math.ceil(price / 100 / 1000) * 1000;

const uses = [
	{ what: 'pod zabudowę mieszkaniową', zoning: 'zabudowa mieszkaniowa jednorodzinna (MN)', perMetre: [55, 140] },
	{ what: 'pod usługi', zoning: 'tereny zabudowy usługowej (U)', perMetre: [45, 110] },
	{ what: 'pod produkcję i magazyny', zoning: 'tereny produkcji, składów i magazynów (P)', perMetre: [35, 80] },
] as const;

const owner = ({ words }: Context): string =>
	words.level === 'wojewodztwo' ? 'Województwa Lubuskiego' : words.plain.gen;

/** Notice of an oral unlimited tender for the sale of land. Source: art. 38–41 u.g.n. and the regulation of 14.09.2004. */
const saleTender: Template = {
	code: 'przetarg-sprzedaz',
	section: 'nieruchomosci',
	kind: 'przetarg',
	levels: local,
	variants: 3,
	timing: { ...anyDay, periods: [['2025-02-03', '2026-11-16']] },
	isAhead: true,
	write: (context): Draft => {
		const { words, crew, on, unit } = context;
		const use = variantOf(uses, context.variant);
		const plot = plotOf(context, use.perMetre);
		const deposit = depositOf(context, plot.price);
		const auction = daysLater(on, context.dice.int(35, 47));
		const payBy = daysEarlier(auction, 4);
		const field = crew.departments.grunty;
		const sign = caseNumber(context, field, '6840');
		const seller = words.level === 'powiat' ? words.executive.nom : words.head.nom;
		const body = [
			placeAndDate(context),
			p(
				`${seller} na podstawie art. 38 ust. 1 i 2 ustawy z dnia 21 sierpnia 1997 r. o gospodarce nieruchomościami ogłasza **pierwszy przetarg ustny nieograniczony** na sprzedaż nieruchomości, która jest własnością ${owner(context)}.`,
			),
			table(
				'Nieruchomość przeznaczona do sprzedaży',
				['Cecha', 'Opis'],
				[
					['Działka i obręb', `nr ${plot.number}, obręb ${plot.precinct}`],
					['Powierzchnia', hectares(plot.area)],
					['Księga wieczysta', plot.register],
					['Przeznaczenie w planie miejscowym', use.zoning],
					['Obciążenia', 'brak'],
					['Cena wywoławcza (netto)', money(plot.price)],
					['Wadium', money(deposit)],
					['Minimalne postąpienie', money(bidStepOf(plot.price))],
				],
			),
			p('Do ceny ustalonej w przetargu doliczymy podatek VAT w stawce obowiązującej w dniu sprzedaży.'),
			h2('Kiedy i gdzie'),
			p(
				`Przetarg odbędzie się **${inWords(auction)} o godzinie ${context.dice.pick(['9:00', '10:00', '11:00', '12:00'])}** ${words.office.loc}, ${addressLine(context)}, w sali narad.`,
			),
			h2('Jak wziąć udział'),
			ol(
				`Wpłać wadium w pieniądzu na rachunek depozytowy urzędu tak, aby wpłynęło do ${inWords(payBy)} Numer rachunku podaje ${crew.departments.finanse.nom} oraz strona [${unit.slug}.example](https://${unit.slug}.example).`,
				'Przyjdź na przetarg z dowodem tożsamości; w imieniu innej osoby – z pełnomocnictwem.',
				'Wadium wygrywającego zaliczamy na poczet ceny, pozostałym zwracamy w ciągu 3 dni od zamknięcia przetargu.',
			),
			p(
				'Termin do złożenia wniosku przez osoby, którym przysługuje pierwszeństwo w nabyciu nieruchomości na podstawie art. 34 ust. 1 pkt 1 i 2 ustawy, upłynął.',
			),
			p(
				'Jeżeli wygrywający bez usprawiedliwienia nie przystąpi do umowy w wyznaczonym miejscu i terminie, wadium nie podlega zwrotowi (art. 41 ust. 2 ustawy). Przetarg można odwołać z ważnych powodów.',
			),
			p(`Znak sprawy: ${sign}`),
			contactLine(context, field),
		];
		return {
			title: `Przetarg na sprzedaż działki nr ${plot.number} ${use.what} ${words.seat.loc}`,
			lead: `Cena wywoławcza ${money(plot.price)}, wadium ${money(deposit)}. Przetarg ${inWords(auction)}`,
			body,
			files: [
				{
					format: 'pdf',
					title: 'Ogłoszenie o przetargu',
					name: `Ogłoszenie o przetargu działka ${plot.number.replace('/', '-')}`,
					blocks: body,
				},
				{
					format: 'pdf',
					title: 'Karta informacyjna działki',
					name: `Karta działki ${plot.number.replace('/', '-')}`,
					blocks: [
						h2(`Działka nr ${plot.number}, obręb ${plot.precinct}`),
						ul(
							`powierzchnia: ${hectares(plot.area)}`,
							`przeznaczenie: ${use.zoning}`,
							'dojazd: droga publiczna o nawierzchni utwardzonej',
							'sieci w drodze: wodociąg, energia elektryczna, kanalizacja sanitarna',
						),
					],
				},
			],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: auction,
			slip: {
				reason: `Sprostowano kwotę wadium w streszczeniu (powinno być ${money(deposit)}).`,
				wrong: {
					lead: `Cena wywoławcza ${money(plot.price)}, wadium ${money(roundTo(deposit / 10, 10_000))}. Przetarg ${inWords(auction)}`,
				},
			},
			withdrawal:
				'Przetarg odwołano: ujawniono niezgodność przebiegu granicy działki z ewidencją gruntów. Nowe ogłoszenie ukaże się po jej wyjaśnieniu.',
		};
	},
};

interface Lease {
	readonly what: string;
	readonly purpose: string;
	readonly years: number;
	/** Smallest and greatest area in square metres. */
	readonly area: readonly [number, number];
	/** Yearly rent in złotys for a hectare. */
	readonly perHa: readonly [number, number];
}

const lets: readonly Lease[] = [
	{ what: 'grunty rolne', purpose: 'uprawy rolne', years: 3, area: [3200, 21_000], perHa: [620, 1150] },
	{ what: 'grunt pod garaże', purpose: 'garaż blaszany', years: 3, area: [18, 36], perHa: [24_000, 42_000] },
	{ what: 'ogródki przydomowe', purpose: 'ogródek przydomowy', years: 3, area: [90, 420], perHa: [2200, 3600] },
];

/** List of land to let, posted for 21 days. Source: art. 35 ust. 1 u.g.n. */
const leaseList: Template = {
	code: 'wykaz-dzierzawa',
	section: 'nieruchomosci',
	kind: 'ogloszenie',
	levels: local,
	variants: 3,
	timing: anyDay,
	write: (context): Draft => {
		const { words, crew, on, dice } = context;
		const lease = variantOf(lets, context.variant);
		const until = on.add({ days: 21 });
		const field = crew.departments.grunty;
		const number = `${context.draw('wykaz')}/${on.year}`;
		const rows = [1, 2, 3].map((place) => {
			const area = dice.int(...lease.area);
			const rent = Math.max(4000, roundTo((area * dice.int(...lease.perHa)) / 100, 100));
			return [String(place), `${dice.int(20, 690)}/${dice.int(1, 9)}`, hectares(area), lease.purpose, money(rent)];
		});
		const seller = words.level === 'powiat' ? words.executive.nom : words.head.nom;
		const head = ['Lp.', 'Działka', 'Powierzchnia', 'Cel', 'Czynsz roczny netto'];
		const terms = ul(
			`Okres dzierżawy: do ${lease.years} lat, w trybie bezprzetargowym.`,
			'Czynsz płatny z góry do 31 marca każdego roku.',
			'Czynsz waloryzujemy raz w roku wskaźnikiem wzrostu cen towarów i usług konsumpcyjnych.',
		);
		const sign = caseNumber(context, field, '6845');
		const bodyWith = (isWhole: boolean): Block[] => [
			p(
				`Na podstawie art. 35 ust. 1 ustawy z dnia 21 sierpnia 1997 r. o gospodarce nieruchomościami ${seller} podaje do publicznej wiadomości wykaz nieruchomości przeznaczonych do dzierżawy.`,
			),
			table(
				`Nieruchomości w obrębie ${words.seat.nom} przeznaczone do dzierżawy`,
				isWhole ? head : head.slice(0, -1),
				isWhole ? rows : rows.map((row) => row.slice(0, -1)),
			),
			...(isWhole ? [terms] : []),
			p(`Wykaz wywieszamy na tablicy ogłoszeń urzędu na 21 dni: od ${inDigits(on)} do ${inDigits(until)}.`),
			p(`Znak sprawy: ${sign}`),
			contactLine(context, field),
		];
		const list = (blocks: readonly Block[]): FileSpec => ({
			format: 'pdf',
			title: `Wykaz nr ${number}`,
			name: `Wykaz nieruchomości ${number.replace('/', '-')}`,
			blocks,
		});
		const [body, wrongBody] = [bodyWith(true), bodyWith(false)];
		return {
			title: `Wykaz nr ${number} nieruchomości do dzierżawy – ${lease.what}`,
			lead: `Trzy działki do dzierżawy na okres do ${lease.years} lat. Wykaz wisi na tablicy ogłoszeń do ${inWords(until)}`,
			body,
			files: [list(body)],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			slip: {
				reason: 'Uzupełniono wykaz o stawki czynszu i informację o okresie dzierżawy.',
				wrong: {
					lead: `Trzy działki do dzierżawy. Wykaz wisi na tablicy ogłoszeń do ${inWords(until)}`,
					body: wrongBody,
					files: [list(wrongBody)],
				},
			},
			withdrawal: 'Wykaz wycofano, ponieważ działki przeznaczono pod inwestycję drogową.',
		};
	},
};

/** Result of a tender, posted for 7 days. Source: § 12 of the regulation of 14.09.2004. */
const saleResult: Template = {
	code: 'przetarg-wynik',
	section: 'nieruchomosci',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: anyDay,
	write: (context): Draft => {
		const { words, crew, on, dice } = context;
		const plot = plotOf(context, [50, 120]);
		const bidders = dice.int(2, 6);
		const reached = plot.price + bidStepOf(plot.price) * dice.int(1, 14);
		const auction = daysEarlier(on, 10);
		const field = crew.departments.grunty;
		const [buyer] = crewOf(dice, 1);
		const body = [
			p(
				'Informacja podana na podstawie § 12 rozporządzenia Rady Ministrów z dnia 14 września 2004 r. w sprawie sposobu i trybu przeprowadzania przetargów oraz rokowań na zbycie nieruchomości.',
			),
			table(
				'Wynik przetargu',
				['Dane', 'Treść'],
				[
					[
						'Data, miejsce i rodzaj przetargu',
						`${inWords(auction)}, ${words.office.nom}, pierwszy przetarg ustny nieograniczony`,
					],
					['Nieruchomość', `działka nr ${plot.number}, obręb ${plot.precinct}, ${hectares(plot.area)}`],
					['Liczba osób dopuszczonych do przetargu', String(bidders)],
					['Liczba osób niedopuszczonych', '0'],
					['Cena wywoławcza netto', money(plot.price)],
					['Najwyższa cena osiągnięta netto', money(reached)],
					['Nabywca', buyer?.full ?? ''],
				],
			),
			p(`Informację wywieszono na tablicy ogłoszeń na 7 dni: od ${inDigits(on)} do ${inDigits(on.add({ days: 7 }))}.`),
		];
		return {
			title: `Wynik przetargu na sprzedaż działki nr ${plot.number} ${words.seat.loc}`,
			lead: `Działkę sprzedano za ${money(reached)} netto przy cenie wywoławczej ${money(plot.price)}.`,
			body,
			files: [],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: on,
			validTo: on.add({ days: 7 }),
		};
	},
};

export const property: readonly Template[] = [saleTender, leaseList, saleResult];
