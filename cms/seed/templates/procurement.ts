import { h2, ol, p, table, ul } from '../blocks.ts';
import { daysLater, inWords, monthName } from '../calendar.ts';
import { figure, money, percent, plural, roundTo } from '../wording.ts';
import { caseNumber, contactLine, ofRoad, placeAndDate, roads, secretExclusion, signature } from './phrases.ts';
import { anyDay, type Context, type Draft, everywhere, type FileSpec, type Template, variantOf } from './template.ts';

/** Net value from which the Public Procurement Law applies: 170 000 zł since 2026, 130 000 zł before. */
const threshold = (year: number): string => (year >= 2026 ? '170 000 zł' : '130 000 zł');

interface Job {
	readonly name: (context: Context) => string;
	readonly kind: 'robota budowlana' | 'usługa' | 'dostawa';
	readonly months: number;
	readonly value: readonly [number, number];
	readonly scope: readonly string[];
}

const roadOf = ({ dice, words }: Context): string => `ul. ${ofRoad(dice.pick(roads))} ${words.seat.loc}`;

const jobs: readonly Job[] = [
	{
		name: (context) =>
			context.words.level === 'wojewodztwo' ? 'Przebudowa odcinka drogi wojewódzkiej' : `Przebudowa ${roadOf(context)}`,
		kind: 'robota budowlana',
		months: 8,
		value: [900, 4200],
		scope: [
			'rozbiórka zniszczonej nawierzchni i krawężników',
			'wykonanie podbudowy i nawierzchni z mieszanki mineralno-asfaltowej',
			'budowa chodnika i oświetlenia',
			'odwodnienie i oznakowanie drogi',
		],
	},
	{
		name: ({ words }) =>
			`Termomodernizacja budynku ${words.level === 'gmina' ? 'szkoły podstawowej' : words.level === 'powiat' ? 'zespołu szkół ponadpodstawowych' : 'urzędu'} ${words.seat.loc}`,
		kind: 'robota budowlana',
		months: 10,
		value: [1200, 5600],
		scope: [
			'ocieplenie ścian zewnętrznych i stropodachu',
			'wymiana okien i drzwi zewnętrznych',
			'modernizacja instalacji centralnego ogrzewania',
			'montaż instalacji fotowoltaicznej',
		],
	},
	{
		name: ({ words, on }) =>
			`Dostawa oleju napędowego i benzyny do pojazdów jednostek ${words.plain.gen} w ${on.year + (on.month > 8 ? 1 : 0)} roku`,
		kind: 'dostawa',
		months: 12,
		value: [190, 640],
		scope: [
			'olej napędowy – około 60 000 litrów',
			'benzyna bezołowiowa 95 – około 15 000 litrów',
			'tankowanie na stacji oddalonej nie więcej niż 15 km od siedziby zamawiającego',
		],
	},
];

/** Notice in the basic mode. Source: art. 275 pkt 1 of the Public Procurement Law of 11.09.2019. */
const notice: Template = {
	code: 'zamowienie-ogloszenie',
	section: 'przetargi',
	kind: 'zamowienie',
	levels: everywhere,
	variants: 3,
	timing: anyDay,
	isAhead: true,
	write: (context): Draft => {
		const { crew, on, words, unit } = context;
		const job = variantOf(jobs, context.variant);
		const name = job.name(context);
		const field = crew.departments.inwestycje;
		const sign = caseNumber(context, field, '271');
		const until = daysLater(on, job.kind === 'robota budowlana' ? 16 : 9);
		const body = [
			placeAndDate(context),
			p(`**Zamawiający:** ${words.plain.nom}, ${words.office.nom}.`),
			p(
				`Postępowanie prowadzimy w trybie podstawowym bez negocjacji na podstawie art. 275 pkt 1 ustawy z dnia 11 września 2019 r. – Prawo zamówień publicznych. Rodzaj zamówienia: ${job.kind}.`,
			),
			h2('Przedmiot zamówienia'),
			p(`${name}. Zakres obejmuje w szczególności:`),
			ul(...job.scope.map((item, index) => (index === job.scope.length - 1 ? `${item}.` : `${item},`))),
			p(
				`Termin wykonania: **${job.months} ${plural(job.months, 'miesiąc', 'miesiące', 'miesięcy')} od dnia podpisania umowy**.`,
			),
			h2('Jak oceniamy oferty'),
			table(
				'Kryteria oceny ofert',
				['Kryterium', 'Waga'],
				job.kind === 'dostawa'
					? [
							['Cena', '60%'],
							['Opust od ceny na stacji', '40%'],
							['Razem', '100%'],
						]
					: [
							['Cena', '60%'],
							['Okres gwarancji', '40%'],
							['Razem', '100%'],
						],
			),
			h2('Terminy'),
			ul(
				`Składanie ofert: przez platformę zakupową do **${inWords(until)} do godziny 10:00**.`,
				`Otwarcie ofert: ${inWords(until)} o godzinie 10:30.`,
				`Związanie ofertą: 30 dni od upływu terminu składania ofert.`,
			),
			p(
				`Ogłoszenie zamieszczono w Biuletynie Zamówień Publicznych. Specyfikację warunków zamówienia znajdziesz w plikach poniżej i na stronie postępowania: [${unit.slug}.example/zamowienia](https://${unit.slug}.example/zamowienia).`,
			),
			p(`Znak sprawy: ${sign}`),
			contactLine(context, field),
		];
		const terms: FileSpec = {
			format: 'pdf',
			title: 'Specyfikacja warunków zamówienia',
			name: 'Specyfikacja warunków zamówienia',
			blocks: [p(`**Specyfikacja warunków zamówienia**`), p(`Znak sprawy: ${sign}`), ...body.slice(1)],
		};
		return {
			title: `Zamówienie: ${name}`,
			lead: `Oferty można składać do ${inWords(until)} do godziny 10:00, wyłącznie przez platformę zakupową.`,
			body,
			files: [
				terms,
				{
					format: 'docx',
					title: 'Formularz oferty',
					name: 'Formularz oferty',
					blocks: [
						h2('Formularz oferty'),
						p(`Zamówienie: ${name}`),
						ol(
							'Nazwa i adres wykonawcy: ………………………',
							'Cena brutto: ……………………… zł',
							'Okres gwarancji w miesiącach: ………………………',
							'Część zamówienia powierzona podwykonawcom: ………………………',
						),
						p('Podpis elektroniczny wykonawcy'),
					],
				},
			],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			slip: {
				reason: 'Dołączono formularz oferty, którego zabrakło przy pierwszej publikacji.',
				wrong: { files: [terms] },
			},
			withdrawnOn: daysLater(until, 6),
			withdrawal:
				'Postępowanie unieważniono: kwota najtańszej oferty przewyższa kwotę, którą zamawiający może przeznaczyć na zamówienie.',
		};
	},
};

/** Choice of the best offer. Source: art. 253 of the Public Procurement Law. */
const award: Template = {
	code: 'zamowienie-wynik',
	section: 'przetargi',
	kind: 'zamowienie',
	levels: everywhere,
	variants: 1,
	timing: anyDay,
	write: (context): Draft => {
		const { crew, on, words, dice } = context;
		const field = crew.departments.inwestycje;
		const firms = dice
			.shuffle([
				'Drogbud Zachód sp. z o.o.',
				'Przedsiębiorstwo Budowlane „Filar”',
				'Inżynieria Odra sp. z o.o.',
				'Zakład Remontowy „Kielnia”',
				'Bruk-Trans spółka jawna',
			])
			.slice(0, 3);
		const lowest = dice.int(210, 1900) * 100_000 + dice.int(0, 99) * 100;
		const prices = [lowest, Math.round(lowest * 1.06), Math.round(lowest * 1.17)];
		const rows = firms.map((firm, index) => {
			const price = prices[index] ?? lowest;
			const points = (lowest / price) * 60;
			return [
				firm,
				figure(price),
				points.toFixed(2).replace('.', ','),
				'40,00',
				(points + 40).toFixed(2).replace('.', ','),
			];
		});
		const place = words.isTown ? 'placu zabaw i boiska przy szkole' : 'świetlicy wiejskiej i placu zabaw';
		const name = `Remont ${words.level === 'gmina' ? place : 'chodników i parkingu przy budynku urzędu'}`;
		const body = [
			p(
				`Na podstawie art. 253 ust. 2 ustawy z dnia 11 września 2019 r. – Prawo zamówień publicznych zamawiający informuje o wyborze najkorzystniejszej oferty w postępowaniu „${name}”.`,
			),
			p(
				`Wybrano ofertę: **${firms[0]}**, cena brutto **${money(lowest)}**. Oferta uzyskała najwyższą liczbę punktów i spełnia wszystkie warunki zamówienia.`,
			),
			table(
				'Punktacja złożonych ofert',
				['Wykonawca', 'Cena brutto (zł)', 'Cena (pkt)', 'Gwarancja (pkt)', 'Suma punktów'],
				rows,
			),
			p(
				'Nie odrzucono żadnej oferty. Umowa zostanie podpisana po upływie 5 dni od przesłania tej informacji wykonawcom drogą elektroniczną.',
			),
			p(`Znak sprawy: ${caseNumber(context, field, '271')}`),
			signature(crew.head),
		];
		return {
			title: `Wybór najkorzystniejszej oferty: ${name}`,
			lead: `Wpłynęły trzy oferty. Najkorzystniejsza: ${firms[0]}, ${money(lowest)} brutto.`,
			body,
			files: [
				{ format: 'pdf', title: 'Informacja o wyborze oferty', name: 'Informacja o wyborze oferty', blocks: body },
			],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: on,
			exclusion: secretExclusion(context, 'Wyjaśnienia wykonawcy dotyczące sposobu obliczenia ceny', `${firms[1]}`),
		};
	},
};

const asks = [
	{
		name: 'Wykonanie przeglądów placów zabaw i siłowni plenerowych',
		items: [
			'przegląd roczny wszystkich obiektów',
			'protokół z oceną i zaleceniami dla każdego obiektu',
			'usuwanie drobnych usterek',
		],
		levels: ['gmina'],
	},
	{
		name: 'Dostawa materiałów biurowych i papieru ksero',
		items: ['papier A4 – 600 ryz', 'tonery i materiały eksploatacyjne', 'artykuły biurowe według wykazu'],
		levels: ['powiat', 'wojewodztwo', 'gmina'],
	},
	{
		name: 'Opracowanie dokumentacji projektowej oświetlenia ulicznego',
		items: ['projekt budowlany i wykonawczy', 'kosztorys inwestorski', 'uzgodnienia i decyzje'],
		levels: ['gmina', 'powiat'],
	},
] as const;

const quotation: Template = {
	code: 'zapytanie-ofertowe',
	section: 'zapytania-ofertowe',
	kind: 'zamowienie',
	levels: everywhere,
	variants: 3,
	timing: anyDay,
	fits: (words, variant) => (asks[variant]?.levels as readonly string[] | undefined)?.includes(words.level) ?? false,
	write: (context): Draft => {
		const { crew, on, words, unit } = context;
		const ask = variantOf(asks, context.variant);
		const field = crew.departments.inwestycje;
		const until = daysLater(on, 8);
		const body = [
			placeAndDate(context),
			p(
				`${words.plain.nom} zaprasza do złożenia oferty na zamówienie o wartości mniejszej niż ${threshold(on.year)} netto. Zgodnie z art. 2 ust. 1 pkt 1 Prawa zamówień publicznych przepisów tej ustawy nie stosuje się.`,
			),
			h2('Czego potrzebujemy'),
			p(`${ask.name}:`),
			ul(...ask.items.map((item, index) => (index === ask.items.length - 1 ? `${item}.` : `${item},`))),
			h2('Jak złożyć ofertę'),
			ol(
				`Wypełnij formularz oferty i podpisz go.`,
				`Wyślij na adres [${unit.email}](mailto:${unit.email}) albo złóż w kancelarii do **${inWords(until)} do godziny 12:00**.`,
				'W tytule podaj znak sprawy.',
			),
			p(
				'Jedynym kryterium wyboru jest cena (100%). Zapłata nastąpi w ciągu 21 dni od doręczenia prawidłowo wystawionej faktury.',
			),
			p('Zamawiający może zakończyć postępowanie bez wyboru oferty i bez podania przyczyny.'),
			p(`Znak sprawy: ${caseNumber(context, field, '271')}`),
			contactLine(context, field),
		];
		return {
			title: `Zapytanie ofertowe: ${ask.name.charAt(0).toLowerCase()}${ask.name.slice(1)}`,
			lead: `Oferty przyjmujemy do ${inWords(until)} do godziny 12:00. Kryterium wyboru: cena.`,
			body,
			files: [
				{
					format: 'docx',
					title: 'Formularz oferty',
					name: 'Formularz oferty do zapytania',
					blocks: [
						h2('Formularz oferty'),
						p(ask.name),
						ol(
							'Wykonawca: ………………………',
							'Cena netto: ……………………… zł',
							'Cena brutto: ……………………… zł',
							'Termin wykonania: ………………………',
						),
						p('Data i podpis: ………………………'),
					],
				},
			],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: on,
			validTo: until,
			slip: {
				reason: `Poprawiono w streszczeniu termin składania ofert: do ${inWords(until)}`,
				wrong: { lead: `Oferty przyjmujemy do ${inWords(daysLater(on, 5))} do godziny 12:00. Kryterium wyboru: cena.` },
			},
			withdrawnOn: daysLater(until, 1),
			withdrawal: 'Postępowanie zakończono bez wyboru oferty: nie wpłynęła żadna oferta.',
		};
	},
};

/** Plan of procedures for the year. Source: art. 23 ust. 1 of the Public Procurement Law. */
const plan: Template = {
	code: 'plan-zamowien',
	section: 'plan-zamowien',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-01-13', '2025-01-31'],
			['2026-01-12', '2026-01-30'],
		],
	},
	write: (context): Draft => {
		const { crew, on, words, dice } = context;
		const field = crew.departments.inwestycje;
		const items: readonly [string, string][] = [
			['Przebudowa dróg publicznych', 'robota budowlana'],
			['Termomodernizacja budynku użyteczności publicznej', 'robota budowlana'],
			[words.level === 'gmina' ? 'Odbiór i zagospodarowanie odpadów komunalnych' : 'Zimowe utrzymanie dróg', 'usługa'],
			['Dostawa energii elektrycznej', 'dostawa'],
			['Ubezpieczenie majątku', 'usługa'],
		];
		const weights = [48, 36, 30, 12, 2];
		const values = items.map((_, index) => roundTo(dice.int(60, 110) * (weights[index] ?? 1) * 100_000, 500_000));
		const sum = values.reduce((all, value) => all + value, 0);
		const rows = items.map(([name, kind], index) => [
			String(index + 1),
			name,
			kind,
			figure(values[index] ?? 0),
			`${monthName(2 + index * 2)} ${on.year}`,
		]);
		const body = [
			p(
				`Plan sporządzono na podstawie art. 23 ust. 1 ustawy z dnia 11 września 2019 r. – Prawo zamówień publicznych. Zamieściliśmy go także w Biuletynie Zamówień Publicznych.`,
			),
			table(
				`Postępowania planowane w ${on.year} roku`,
				['Lp.', 'Przedmiot', 'Rodzaj', 'Wartość netto (zł)', 'Wszczęcie'],
				[...rows, ['–', 'Razem', '–', figure(sum), '–']],
			),
			p(
				`Największe zamówienie to ${percent(Math.max(...values), sum)} wartości planu. Plan będzie aktualizowany, gdy zmieni się budżet.`,
			),
		];
		return {
			title: `Plan postępowań o udzielenie zamówień na ${on.year} rok`,
			lead: `Pięć postępowań o łącznej wartości ${money(sum)} netto.`,
			body,
			files: [
				{
					format: 'csv',
					title: 'Plan postępowań w formacie CSV',
					name: `plan-postepowan-${on.year}`,
					rows: [
						['lp', 'przedmiot', 'rodzaj', 'wartosc_netto_zl', 'wszczecie'],
						...rows.map((row, index) =>
							row.map((cell, column) => (column === 3 ? ((values[index] ?? 0) / 100).toFixed(2) : cell)),
						),
					],
				},
			],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: on,
			slip: { reason: 'Dodano plik CSV z planem.', wrong: { files: [] } },
		};
	},
};

export const procurement: readonly Template[] = [notice, award, quotation, plan];
