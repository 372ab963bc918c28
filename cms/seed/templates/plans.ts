import { h2, ol, p, table, ul } from '../blocks.ts';
import { daysLater, inDigits, inWords } from '../calendar.ts';
import { count, figure, money, percent, roundTo } from '../wording.ts';
import { budgetOf, sumTable } from './budget.ts';
import { contactLine, councilShort, placeAndDate, selfGovernmentAct, signature } from './phrases.ts';
import { resolutionDraft } from './resolutions.ts';
import { anyDay, type Draft, everywhere, type FileSpec, local, type Template } from './template.ts';

/** Sources: art. 28aa u.s.g., art. 30a u.s.p., art. 34a u.s.w.: presented by 31 May. */
const stateReport: Template = {
	code: 'raport-o-stanie',
	section: 'raport-o-stanie',
	kind: 'sprawozdanie',
	levels: local,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-05-19', '2025-05-30'],
			['2026-05-18', '2026-05-29'],
		],
	},
	write: (context): Draft => {
		const { words, crew, on, dice, unit } = context;
		const year = on.year - 1;
		const what = words.level === 'powiat' ? 'powiatu' : words.isTown ? 'miasta' : 'gminy';
		const signatures =
			words.level === 'powiat'
				? 150
				: unit.kind === 'miasto-na-prawach-powiatu' ||
						['zary', 'nowa-sol', 'zagan', 'swiebodzin', 'sulechow', 'miedzyrzecz', 'wschowa'].includes(unit.slug)
					? 50
					: 20;
		const done = dice.int(6, 19);
		const income = Math.round((budgetOf(context, year).income * dice.int(975, 1025)) / 1000);
		const own = roundTo((income * dice.int(28, 52)) / 100, 100_000);
		const body = [
			p(
				`${words.executive.nom} przedstawia ${words.council.dat} raport o stanie ${what} za ${year} rok. Podstawa: ${words.level === 'powiat' ? 'art. 30a ust. 1' : 'art. 28aa ust. 1'} ${selfGovernmentAct(context)}.`,
			),
			h2(`Najważniejsze liczby ${year} roku`),
			table(
				'Wybrane dane',
				['Dziedzina', 'Wartość'],
				[
					['Dochody wykonane', money(income)],
					['w tym dochody własne', `${money(own)} (${percent(own, income)})`],
					['Podjęte uchwały', count(dice.int(72, 131))],
					['w tym wykonane do końca roku', count(dice.int(52, 71))],
					['Zakończone inwestycje', count(done)],
				],
			),
			h2('Debata i głos mieszkańców'),
			p(
				`${councilShort(context)} rozpatrzy raport na sesji, na której zdecyduje o absolutorium. W debacie mogą zabrać głos mieszkańcy.`,
			),
			ol(
				`Zbierz co najmniej ${signatures} podpisów osób popierających zgłoszenie.`,
				'Złóż zgłoszenie do przewodniczącego rady najpóźniej w dniu poprzedzającym sesję.',
				'O kolejności wystąpień decyduje kolejność zgłoszeń. Zabrać głos może 15 osób, chyba że rada zwiększy tę liczbę.',
			),
			signature(crew.head),
		];
		return {
			title: `Raport o stanie ${words.area.gen} za ${year} rok`,
			lead: `Co się udało w ${year} roku i jak zabrać głos w debacie nad raportem.`,
			body,
			files: [
				{
					format: 'pdf',
					title: `Raport o stanie ${what} za ${year} rok`,
					name: `Raport o stanie ${what} ${year}`,
					blocks: body,
				},
			],
			producedBy: crew.secretary,
			responsible: crew.head,
			validFrom: on,
			slip: { reason: 'Dołączono pełny raport w pliku PDF.', wrong: { files: [] } },
		};
	},
};

/** Sources: art. 10e–10f u.s.g. for communes; the Act of 6.12.2006 on development policy for all. */
const strategy: Template = {
	code: 'strategia-rozwoju',
	section: 'strategie',
	kind: 'uchwala',
	levels: everywhere,
	variants: 1,
	timing: { at: 'session', periods: [['2025-02-01', '2026-09-30']] },
	write: (context): Draft => {
		const { words, on } = context;
		const name = `Strategii rozwoju ${words.area.gen} na lata ${on.year + 1}–${on.year + 10}`;
		const nominative = name.replace('Strategii', 'Strategia');
		const basis = {
			gmina: 'art. 10f ust. 4 i art. 18 ust. 2 pkt 6a',
			powiat: 'art. 12 pkt 4',
			wojewodztwo: 'art. 18 pkt 2',
		}[words.level];
		const draft = resolutionDraft(
			context,
			{
				subject: `przyjęcia ${name}`,
				basis: `${basis} ${selfGovernmentAct(context)} oraz ustawy z dnia 6 grudnia 2006 r. o zasadach prowadzenia polityki rozwoju`,
				sections: [
					`Przyjmuje się dokument „${nominative}”, stanowiący załącznik do uchwały.`,
					`Wykonanie uchwały powierza się ${words.executive.dat}.`,
					'Uchwała wchodzi w życie z dniem podjęcia.',
				],
				lead: 'Trzy cele na dziesięć lat: dobre usługi, silna gospodarka i czyste środowisko.',
				grounds: [
					'Projekt strategii konsultowano z mieszkańcami i sąsiednimi samorządami. Zgłoszone uwagi omówiono w sprawozdaniu z konsultacji. Przeprowadzono także uzgodnienia dotyczące strategicznej oceny oddziaływania na środowisko.',
				],
			},
			[
				h2('Cele strategii'),
				table(
					'Cele i wskaźniki',
					['Cel', 'Wskaźnik', 'Wartość docelowa'],
					[
						['Usługi bliżej ludzi', 'odsetek spraw załatwianych przez internet', '60%'],
						[
							'Gospodarka oparta na miejscowych zasobach',
							'liczba nowych miejsc pracy',
							`${context.dice.int(8, 60) * 10}`,
						],
						['Czyste środowisko', 'wymienione źródła ciepła na paliwo stałe', `${context.dice.int(9, 60) * 10}`],
					],
				),
			],
		);
		const { files: _, ...rest } = draft;
		return {
			...rest,
			title: nominative,
			files: [{ format: 'pdf', title: nominative, name: nominative.replaceAll('–', '-'), blocks: draft.body }],
		};
	},
};

const consultationItems = {
	gmina: {
		what: 'projektu programu ochrony środowiska',
		aim: 'Program wyznacza działania na rzecz czystego powietrza, wody i gleby na najbliższe cztery lata.',
	},
	powiat: {
		what: 'projektu planu transportowego',
		aim: 'Plan wskazuje linie autobusowe o charakterze użyteczności publicznej i zasady ich finansowania.',
	},
	wojewodztwo: {
		what: 'projektu programu rozwoju turystyki',
		aim: 'Program łączy szlaki winiarskie, wodne i rowerowe w jedną ofertę i wskazuje źródła finansowania.',
	},
} as const;

const consultations: Template = {
	code: 'konsultacje-spoleczne',
	section: 'konsultacje',
	kind: 'konsultacje',
	levels: everywhere,
	variants: 1,
	timing: anyDay,
	isAhead: true,
	write: (context): Draft => {
		const { words, crew, on, unit } = context;
		const item = consultationItems[words.level];
		const until = daysLater(on, 21);
		const meeting = daysLater(on, 10);
		const field = crew.departments.srodowisko;
		const basis = { gmina: 'art. 5a', powiat: 'art. 3d', wojewodztwo: 'art. 10a' }[words.level];
		const body = [
			placeAndDate(context),
			p(
				`${words.executive.nom} zaprasza mieszkańców do konsultacji ${item.what}. Podstawa: ${basis} ${selfGovernmentAct(context)}.`,
			),
			p(item.aim),
			h2('Jak wziąć udział'),
			ul(
				`prześlij uwagi na formularzu do **${inWords(until)}** na adres [${unit.email}](mailto:${unit.email}),`,
				`przyjdź na spotkanie **${inWords(meeting)} o godzinie 17:00** w sali narad: ${words.office.nom},`,
				'zostaw wypełniony formularz w kancelarii urzędu.',
			),
			p('Sprawozdanie z konsultacji, razem z odpowiedziami na uwagi, opublikujemy w ciągu 30 dni od ich zakończenia.'),
			signature(crew.head),
			contactLine(context, field),
		];
		return {
			title: `Konsultacje ${item.what} ${words.area.gen}`,
			lead: `Uwagi przyjmujemy do ${inWords(until)} Spotkanie otwarte: ${inWords(meeting)}, godz. 17:00.`,
			body,
			files: [
				{
					format: 'docx',
					title: 'Formularz uwag',
					name: 'Formularz uwag',
					blocks: [
						h2('Formularz uwag do projektu'),
						ol(
							'Zgłaszający: ………………………',
							'Część dokumentu: ………………………',
							'Treść uwagi: ………………………',
							'Uzasadnienie: ………………………',
						),
					],
				},
			],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			slip: { reason: 'Dołączono formularz uwag.', wrong: { files: [] } },
		};
	},
};

const tasks: readonly string[] = [
	'upowszechnianie kultury fizycznej wśród dzieci i młodzieży',
	'działalność na rzecz osób starszych',
	'podtrzymywanie tradycji i kultury regionu',
	'ratownictwo i ochrona ludności',
];

/** Contest for NGOs. Source: art. 11 ust. 2 and art. 13 u.d.p.p.; at least 21 days for offers. */
const contest: Template = {
	code: 'konkurs-ngo',
	section: 'organizacje-pozarzadowe',
	kind: 'konkurs',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-01-13', '2025-03-14'],
			['2026-01-12', '2026-03-13'],
			['2026-11-12', '2026-11-20'],
		],
	},
	isAhead: true,
	write: (context): Draft => {
		const { words, crew, on, dice } = context;
		const field = crew.departments.oswiata;
		const until = daysLater(on, 22);
		const year = on.month > 10 ? on.year + 1 : on.year;
		const lines = tasks.slice(0, 3).map((name) => ({ name, grosze: dice.int(4, 40) * 500_000 }));
		const sum = lines.reduce((all, line) => all + line.grosze, 0);
		const body = [
			placeAndDate(context),
			p(
				`${words.executive.nom} na podstawie art. 11 ust. 2 i art. 13 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie ogłasza **otwarty konkurs ofert** na realizację zadań publicznych w ${year} roku.`,
			),
			sumTable('Zadania i kwoty dotacji', ['Zadanie', 'Kwota (zł)'], lines),
			h2('Zasady'),
			ul(
				'Oferty mogą składać organizacje pozarządowe i podmioty wymienione w art. 3 ust. 3 ustawy.',
				'Dotacja pokryje do 90% kosztów zadania.',
				`Zadania trzeba wykonać do 30 listopada ${year} r.`,
				'Ofertę składa się na urzędowym wzorze.',
			),
			h2('Termin i ocena'),
			p(
				`Oferty przyjmujemy do **${inWords(until)} do godziny 15:00**. Komisja oceni je w ciągu 30 dni. Bierze pod uwagę możliwość wykonania zadania, kalkulację kosztów, jakość działań i dotychczasową współpracę.`,
			),
			signature(crew.head),
			contactLine(context, field),
		];
		const call: FileSpec = {
			format: 'pdf',
			title: 'Ogłoszenie o konkursie',
			name: `Ogłoszenie konkurs ofert ${year}`,
			blocks: body,
		};
		return {
			title: `Otwarty konkurs ofert dla organizacji pozarządowych na ${year} rok`,
			lead: `Do podziału jest ${money(sum)}. Oferty przyjmujemy do ${inWords(until)}`,
			body,
			files: [
				call,
				{
					format: 'docx',
					title: 'Wzór oferty',
					name: 'Wzór oferty realizacji zadania publicznego',
					blocks: [
						h2('Oferta realizacji zadania publicznego'),
						ol(
							'Oferent: ………………………',
							'Tytuł zadania: ………………………',
							'Termin realizacji: ………………………',
							'Opis działań: ………………………',
							'Kalkulacja kosztów: ………………………',
						),
					],
				},
			],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			slip: { reason: 'Dołączono wzór oferty.', wrong: { files: [call] } },
			withdrawnOn: daysLater(until, 2),
			withdrawal: 'Konkurs unieważniono, ponieważ nie złożono żadnej oferty.',
		};
	},
};

/** Results. Source: art. 15 ust. 2h–2j u.d.p.p. */
const contestResult: Template = {
	code: 'konkurs-ngo-wynik',
	section: 'organizacje-pozarzadowe',
	kind: 'konkurs',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-03-03', '2025-04-30'],
			['2026-03-02', '2026-04-30'],
		],
	},
	write: (context): Draft => {
		const { words, crew, on, dice } = context;
		const field = crew.departments.oswiata;
		const clubs = [
			'Uczniowski Klub Sportowy „Sokół”',
			'Stowarzyszenie „Razem w Lubuskiem”',
			'Koło Gospodyń Wiejskich „Wrzos”',
			'Ochotnicza Straż Pożarna',
			'Fundacja „Dobry Sąsiad”',
			'Ludowy Klub Sportowy „Odra”',
		];
		const lines = dice
			.shuffle(clubs)
			.slice(0, 4)
			.map((name) => ({ name, grosze: dice.int(6, 48) * 100_000 }));
		const sum = lines.reduce((all, line) => all + line.grosze, 0);
		const rows = lines.map(({ name, grosze }, index) => [name, String(dice.int(71, 98) - index), figure(grosze)]);
		const body = [
			p(
				`${words.executive.nom} ogłasza wyniki otwartego konkursu ofert na ${on.year} rok. Podstawa: art. 15 ust. 2h i 2j ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.`,
			),
			table('Przyznane dotacje', ['Organizacja', 'Punkty', 'Dotacja (zł)'], [...rows, ['Razem', '–', figure(sum)]]),
			p(
				'Wszystkie oferty, które dostały dotację, spełniły wymagania formalne. Umowy podpiszemy po złożeniu zaktualizowanych kosztorysów.',
			),
			p(`Ogłoszenie podpisano ${inDigits(on)}.`),
			signature(crew.head),
		];
		return {
			title: `Wyniki konkursu ofert dla organizacji pozarządowych na ${on.year} rok`,
			lead: `Cztery organizacje dostały razem ${money(sum)}.`,
			body,
			files: [],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
		};
	},
};

export const plans: readonly Template[] = [stateReport, strategy, consultations, contest, contestResult];
