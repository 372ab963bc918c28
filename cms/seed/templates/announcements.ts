import { type Block, h2, ol, p, table, ul } from '../blocks.ts';
import { daysEarlier, daysLater, inDigits, inWords, monthName, onWorkingDay, weekdayOf } from '../calendar.ts';
import { plural } from '../wording.ts';
import { byRoad, caseNumber, contactLine, ofRoad, privacyExclusion, roads } from './phrases.ts';
import {
	anyDay,
	communes,
	type Draft,
	everywhere,
	type FileSpec,
	local,
	type Template,
	variantOf,
} from './template.ts';

const water: Template = {
	code: 'przerwa-w-dostawie-wody',
	section: 'komunikaty',
	kind: 'ogloszenie',
	levels: communes,
	variants: 1,
	timing: anyDay,
	isAhead: true,
	write: (context): Draft => {
		const { crew, on, words, dice } = context;
		const day = daysLater(on, dice.int(3, 6));
		const [first = '', second = '', third = ''] = dice.shuffle(roads);
		const from = dice.int(7, 9);
		const publisher = `Zakład Usług Komunalnych ${words.seat.loc}`;
		return {
			title: `Przerwa w dostawie wody ${words.seat.loc} ${inWords(day)}`,
			lead: `Wody nie będzie od ${from}:00 do ${from + 6}:00 przy ul. ${ofRoad(first)}, ${ofRoad(second)} i ${ofRoad(third)}.`,
			body: [
				p(
					`${publisher} informuje, że **${inWords(day)} (${weekdayOf(day)}) od godziny ${from}:00 do ${from + 6}:00** nie będzie wody z powodu wymiany zasuw na sieci.`,
				),
				h2('Kogo to dotyczy'),
				ul(
					`ul. ${first} – cała ulica,`,
					`ul. ${second} – numery parzyste,`,
					`ul. ${third} – od skrzyżowania z ul. ${byRoad(first)} do końca.`,
				),
				h2('Jak się przygotować'),
				p(
					`Zrób zapas wody na potrzeby domowe. Po wznowieniu dostaw woda może być przez krótki czas mętna; spuść ją, zanim ją wypijesz. Od godziny 9:00 wodę pitną nabierzesz z beczkowozu przy skrzyżowaniu ul. ${ofRoad(first)} i ${ofRoad(third)}.`,
				),
				p('Podstawa: regulamin dostarczania wody i odprowadzania ścieków. Za utrudnienia przepraszamy.'),
				contactLine(context, crew.departments.drogi),
			],
			files: [],
			producedBy: crew.departments.drogi.clerk,
			responsible: crew.departments.drogi.head,
			publisher,
			validFrom: on,
			validTo: day,
			slip: {
				reason: 'Poprawiono godziny przerwy w streszczeniu.',
				wrong: {
					lead: `Wody nie będzie od ${from}:00 do ${from + 4}:00 przy ul. ${ofRoad(first)}, ${ofRoad(second)} i ${ofRoad(third)}.`,
				},
			},
			withdrawal: 'Prace odwołano, przerwy w dostawie wody nie będzie.',
		};
	},
};

const roadClosure: Template = {
	code: 'zamkniecie-drogi',
	section: 'komunikaty',
	kind: 'ogloszenie',
	levels: local,
	variants: 1,
	timing: anyDay,
	isAhead: true,
	write: (context): Draft => {
		const { crew, on, words, dice } = context;
		const [street = '', other = '', narrow = ''] = dice.shuffle(roads);
		const [closed, detour] = [ofRoad(street), byRoad(other)];
		const from = daysLater(on, 5);
		const until = daysLater(from, dice.int(6, 24));
		const lead = (by: string): string => `Objazd prowadzi ul. ${by}. Utrudnienia potrwają do ${inWords(until)}`;
		const body = (by: string): readonly Block[] => [
			p(
				`Od **${inWords(from)}** do **${inWords(until)}** odcinek ul. ${closed} będzie zamknięty dla ruchu z powodu wymiany nawierzchni.`,
			),
			table(
				'Organizacja ruchu w czasie prac',
				['Kogo dotyczy', 'Zmiana'],
				[
					['samochody osobowe', `objazd ul. ${by}`],
					['samochody ciężarowe', 'objazd drogą zewnętrzną, zgodnie ze znakami'],
					['piesi', 'przejście po jednej stronie jezdni'],
					['mieszkańcy ulicy', 'dojazd do posesji po uzgodnieniu z kierownikiem budowy'],
					['autobusy', 'przystanek zastępczy 150 m dalej'],
				],
			),
			p(
				'Prosimy o ostrożność i stosowanie się do oznakowania. Termin może się zmienić, jeśli pogoda nie pozwoli na prace.',
			),
			contactLine(context, crew.departments.drogi),
		];
		return {
			title: `Zamknięcie ul. ${closed} ${words.seat.loc} od ${inWords(from)}`,
			lead: lead(detour),
			body: body(detour),
			files: [
				{
					format: 'pdf',
					title: 'Schemat organizacji ruchu (opis)',
					name: `Organizacja ruchu ul. ${street}`,
					blocks: [
						h2(`Zamknięcie ul. ${closed}`),
						ol(
							'Znak B-1 „zakaz ruchu w obu kierunkach” na początku i końcu odcinka.',
							'Znaki F-8 „objazd w związku z zamknięciem drogi” na skrzyżowaniach.',
							`Objazd prowadzi ul. ${detour}.`,
						),
					],
				},
			],
			producedBy: crew.departments.drogi.clerk,
			responsible: crew.departments.drogi.head,
			validFrom: from,
			validTo: until,
			slip: {
				reason: 'Zmieniono trasę objazdu i dołączono opis organizacji ruchu.',
				wrong: { lead: lead(byRoad(narrow)), body: body(byRoad(narrow)), files: [] },
			},
			withdrawal: 'Prace przesunięto na wiosnę z powodu warunków pogodowych. Droga pozostaje przejezdna.',
		};
	},
};

const wasteSchedule: Template = {
	code: 'harmonogram-odpadow',
	section: 'komunikaty',
	kind: 'informacja',
	levels: communes,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-12-01', '2025-12-19'],
			['2026-11-09', '2026-11-20'],
		],
	},
	write: (context): Draft => {
		const { crew, on, words, dice } = context;
		const year = on.year + 1;
		const start = dice.int(5, 9);
		/** Paper is collected some days after mixed waste; `paper` is where the first version was wrong. */
		const rowsWith = (paper: number): string[][] =>
			Array.from({ length: 12 }, (_, index) => {
				const first = onWorkingDay(on.with({ year, month: index + 1, day: start }));
				return [
					monthName(index + 1),
					`${inDigits(first)}, ${inDigits(daysLater(first, 14))}`,
					inDigits(daysLater(first, 2)),
					inDigits(daysLater(first, paper)),
					inDigits(daysLater(first, 7)),
				];
			});
		const [rows, wrongRows] = [rowsWith(3), rowsWith(8)];
		const head = ['Miesiąc', 'Zmieszane', 'Metale i tworzywa', 'Papier', 'Bioodpady'];
		const body = (given: string[][]): readonly Block[] => [
			p('Pojemniki i worki wystaw przed posesję do godziny 6:00 w dniu odbioru.'),
			table(`Terminy odbioru odpadów w ${year} roku – zabudowa jednorodzinna`, head, given),
			h2('Co z resztą'),
			ul(
				'Szkło odbieramy co dwa miesiące, w dniu odbioru papieru.',
				'Meble, opony, sprzęt elektryczny, odzież i tekstylia przyjmuje punkt selektywnego zbierania odpadów komunalnych (PSZOK).',
				'Przeterminowane leki oddaj w aptece, która ma pojemnik.',
			),
			contactLine(context, crew.departments.drogi),
		];
		const data = (given: string[][]): FileSpec => ({
			format: 'csv',
			title: 'Harmonogram w formacie CSV',
			name: `harmonogram-odpadow-${year}`,
			rows: [['miesiac', 'zmieszane', 'metale_i_tworzywa', 'papier', 'bioodpady'], ...given],
		});
		return {
			title: `Harmonogram odbioru odpadów ${words.area.loc} w ${year} roku`,
			lead: 'Kiedy wystawić odpady zmieszane, plastik, papier i bioodpady. Pobierz harmonogram i ustaw przypomnienia.',
			body: body(rows),
			files: [
				data(rows),
				{
					format: 'pdf',
					title: 'Harmonogram do druku',
					name: `Harmonogram odbioru odpadów ${year}`,
					blocks: [table(`Terminy odbioru odpadów w ${year} roku`, head, rows)],
				},
			],
			producedBy: crew.departments.drogi.clerk,
			responsible: crew.departments.drogi.head,
			validFrom: on.with({ year, month: 1, day: 1 }),
			validTo: on.with({ year, month: 12, day: 31 }),
			slip: {
				reason: 'Poprawiono terminy odbioru papieru i dołączono plik do druku.',
				wrong: { body: body(wrongRows), files: [data(wrongRows)] },
			},
		};
	},
};

const petitions = [
	{
		subject: 'budowy placu zabaw i siłowni plenerowej',
		answer: 'Petycję uwzględniono w części: plac zabaw zostanie ujęty w projekcie budżetu na kolejny rok.',
	},
	{
		subject: 'wprowadzenia strefy ograniczonej prędkości w pobliżu szkoły',
		answer: 'Petycję uwzględniono: zlecono projekt zmiany organizacji ruchu.',
	},
] as const;

/** Sources: art. 8, 10 and 13 of the Petitions Act of 11.07.2014. */
const petition: Template = {
	code: 'petycja',
	section: 'petycje',
	kind: 'petycja',
	levels: everywhere,
	variants: 2,
	timing: {
		at: 'day',
		periods: [
			['2025-04-01', '2025-12-12'],
			['2026-04-01', '2026-11-16'],
		],
	},
	fits: (words, variant) => words.level === 'gmina' || variant === 1,
	write: (context): Draft => {
		const { crew, on, words } = context;
		const item = variantOf(petitions, context.variant);
		const filed = daysEarlier(on, 62);
		const sign = caseNumber(context, crew.departments.organizacja, '152');
		const answered = on;
		const signed = context.dice.int(12, 240);
		return {
			title: `Petycja w sprawie ${item.subject}`,
			lead: `Wpłynęła ${inWords(filed)} Odpowiedzi udzielono ${inWords(answered)}`,
			body: [
				p(`Podstawa: art. 8 ust. 1 ustawy z dnia 11 lipca 2014 r. o petycjach. Znak sprawy: ${sign}.`),
				table(
					'Przebieg rozpatrywania petycji',
					['Etap', 'Data'],
					[
						['wpływ petycji do urzędu', inDigits(filed)],
						['umieszczenie informacji w Biuletynie', inDigits(daysLater(filed, 3))],
						['przewidywany termin załatwienia', inDigits(filed.add({ months: 3 }))],
						['zawiadomienie o sposobie załatwienia', inDigits(answered)],
					],
				),
				h2('Czego dotyczy'),
				p(
					`Podmiot wnoszący petycję zwraca się o podjęcie działań w sprawie ${item.subject} ${words.area.loc}. Petycję ${plural(signed, 'poparła', 'poparły', 'poparło')} ${signed} ${plural(signed, 'osoba', 'osoby', 'osób')}.`,
				),
				h2('Sposób załatwienia'),
				p(`${item.answer} Rozstrzygnięcie nie podlega zaskarżeniu (art. 13 ust. 2 ustawy).`),
			],
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: words.level === 'gmina' ? crew.chair : crew.secretary,
			validFrom: on,
			exclusion: privacyExclusion(
				context,
				'Imię i nazwisko osoby wnoszącej petycję, która nie wyraziła zgody na ich ujawnienie',
			),
		};
	},
};

/** Information outside the bulletin. Sources: art. 8 ust. 4, art. 10–16 u.d.i.p. */
const infoRequest: Template = {
	code: 'wniosek-o-informacje',
	section: 'wnioski-o-informacje',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: { at: 'day', periods: [['2025-01-13', '2026-09-30']] },
	write: (context): Draft => {
		const { crew, words, unit, on } = context;
		return {
			title: 'Informacja, której nie ma w Biuletynie: jak o nią poprosić',
			lead: 'Wniosek nie wymaga uzasadnienia ani formularza. Odpowiadamy bez zbędnej zwłoki, najpóźniej w ciągu 14 dni.',
			body: [
				p(
					'Informacja publiczna, której nie znajdziesz w Biuletynie, jest udostępniana na wniosek (art. 10 ust. 1 ustawy z dnia 6 września 2001 r. o dostępie do informacji publicznej).',
				),
				h2('Jak złożyć wniosek'),
				ul(
					`e-mailem: [${unit.email}](mailto:${unit.email}),`,
					`pismem: ${words.office.nom}, ${unit.address.street}, ${unit.address.postalCode} ${unit.address.city},`,
					'ustnie – jeżeli informację można udostępnić od razu.',
				),
				h2('Czego nie musisz podawać'),
				p(
					'Nie pytamy, po co Ci informacja. Nie wymagamy numeru PESEL ani adresu zamieszkania; wystarczy sposób, w jaki mamy odpowiedzieć.',
				),
				h2('Terminy i opłaty'),
				ol(
					'Odpowiadamy w ciągu 14 dni od złożenia wniosku (art. 13 ust. 1).',
					'Gdy to niemożliwe, podajemy powód i nowy termin, nie dłuższy niż 2 miesiące od złożenia wniosku (art. 13 ust. 2).',
					'Opłatę pobieramy tylko wtedy, gdy wniosek powoduje dodatkowe koszty (art. 15). Uprzedzimy o niej w ciągu 14 dni.',
					'Odmowa następuje w drodze decyzji, od której możesz się odwołać (art. 16).',
				),
			],
			files: [
				{
					format: 'docx',
					title: 'Wzór wniosku (nieobowiązkowy)',
					name: 'Wniosek o informację publiczną',
					blocks: [
						h2('Wniosek o udostępnienie informacji publicznej'),
						ol(
							'Proszę o udostępnienie informacji: ………………………',
							'Sposób i forma udostępnienia: ………………………',
							'Adres do odpowiedzi: ………………………',
						),
					],
				},
			],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
			slip: {
				reason: 'Usunięto z opisu wymaganie podania adresu zamieszkania.',
				wrong: { lead: 'Wniosek składa się na formularzu z podaniem adresu zamieszkania.' },
			},
		};
	},
};

const winter: Template = {
	code: 'zimowe-utrzymanie',
	section: 'komunikaty',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-11-03', '2026-02-27'],
			['2026-10-05', '2026-11-20'],
		],
	},
	write: (context): Draft => {
		const { crew, on, words } = context;
		const body = (second: string): readonly Block[] => [
			p(
				`Publikujemy zasady zimowego utrzymania dróg, którymi zarządza ${words.level === 'gmina' ? words.head.nom : words.executive.nom}.`,
			),
			table(
				'Kolejność odśnieżania',
				['Kolejność', 'Drogi', 'Czas od ustania opadów'],
				[
					['I', 'drogi z komunikacją autobusową, dojazdy do szpitala i straży pożarnej', 'do 4 godzin'],
					['II', 'drogi łączące miejscowości', second],
					['III', 'pozostałe drogi utwardzone', 'do 24 godzin'],
				],
			),
			h2('Chodniki'),
			p(
				'Śnieg i lód z chodnika położonego wzdłuż nieruchomości usuwa jej właściciel, chyba że na chodniku dopuszczono płatny postój (art. 5 ust. 1 pkt 4 ustawy o utrzymaniu czystości i porządku w gminach).',
			),
			h2('Gdzie zgłosić śliską drogę'),
			p(`W godzinach pracy urzędu: ${crew.departments.drogi.nom}. W sytuacji zagrożenia życia dzwoń pod numer 112.`),
			contactLine(context, crew.departments.drogi),
		];
		return {
			title: `Zimowe utrzymanie dróg i chodników ${words.area.loc} – sezon ${on.month > 6 ? `${on.year}/${on.year + 1}` : `${on.year - 1}/${on.year}`}`,
			lead: 'Kto odpowiada za odśnieżanie, w jakiej kolejności i gdzie zgłosić śliską drogę.',
			body: body('do 8 godzin'),
			files: [],
			producedBy: crew.departments.drogi.clerk,
			responsible: crew.departments.drogi.head,
			validFrom: on,
			validTo: on.with({ year: on.month > 6 ? on.year + 1 : on.year, month: 3, day: 31 }),
			slip: {
				reason: 'Poprawiono czas usuwania śniegu z dróg drugiej kolejności.',
				wrong: { body: body('do 16 godzin') },
			},
		};
	},
};

export const announcements: readonly Template[] = [water, roadClosure, wasteSchedule, petition, infoRequest, winter];
