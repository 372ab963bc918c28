import { type Block, h2, p, table, ul } from '../blocks.ts';
import { fieldCodes } from '../people.ts';
import { contactLine } from './phrases.ts';
import { anyDay, communes, type Draft, everywhere, local, type Template, variantOf } from './template.ts';

const early = { at: 'day', periods: [['2025-01-13', '2026-03-31']] } as const;

const structure: Template = {
	code: 'struktura-urzedu',
	section: 'organizacja',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: early,
	write: (context): Draft => {
		const { crew, words, on } = context;
		const rows = fieldCodes.map((code) => {
			const field = crew.departments[code];
			return [field.nom, field.symbol, field.head.name];
		});
		const body = (given: readonly (readonly string[])[]): readonly Block[] => [
			p(
				`Organizację urzędu określa regulamin organizacyjny nadany zarządzeniem. Pracą urzędu kieruje ${words.head.nom}: ${crew.head.name}.`,
			),
			table('Komórki organizacyjne', ['Komórka', 'Symbol', 'Kieruje'], given),
			h2('Kierownictwo'),
			ul(
				`${crew.head.name} – ${words.headTitle.nom},`,
				`${crew.deputy.name} – ${crew.deputy.function},`,
				`${crew.secretary.name} – ${crew.secretary.function},`,
				`${crew.treasurer.name} – ${crew.treasurer.function}.`,
			),
		];
		return {
			title: `Kto czym się zajmuje: komórki organizacyjne – ${words.office.nom}`,
			lead: 'Nazwy i symbole komórek, osoby, które nimi kierują. Symbol znajdziesz w znaku swojej sprawy.',
			body: body(rows),
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
			slip: {
				reason: 'Dopisano do wykazu komórkę utworzoną po zmianie regulaminu organizacyjnego.',
				wrong: { body: body(rows.slice(0, -1)) },
			},
		};
	},
};

const management: Template = {
	code: 'kierownictwo',
	section: 'kierownictwo',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: early,
	write: (context): Draft => {
		const { crew, words, on } = context;
		return {
			title: `${words.head.nom} i kierownictwo urzędu: kompetencje i godziny przyjęć`,
			lead: `Kto odpowiada za które sprawy i kiedy ${words.headTitle.nom} przyjmuje mieszkańców.`,
			body: [
				h2(words.head.nom),
				p(
					`**${crew.head.name}**. ${words.level === 'gmina' ? 'Wykonuje uchwały rady, gospodaruje mieniem, wykonuje budżet i kieruje urzędem.' : 'Przewodniczy zarządowi, organizuje jego pracę, kieruje urzędem i reprezentuje samorząd na zewnątrz.'} Przyjmuje mieszkańców w poniedziałki od 13:00 do 16:00, po wcześniejszym umówieniu.`,
				),
				table(
					'Podział zadań',
					['Osoba', 'Funkcja', 'Odpowiada za'],
					[
						[crew.deputy.name, crew.deputy.function, 'oświatę, sprawy społeczne, kulturę i sport'],
						[crew.secretary.name, crew.secretary.function, 'organizację urzędu, kadry, skargi i wnioski'],
						[crew.treasurer.name, crew.treasurer.function, 'budżet, podatki i sprawozdawczość'],
					],
				),
				p(
					'W sprawach skarg i wniosków przyjmujemy co najmniej raz w tygodniu (art. 253 § 3 Kodeksu postępowania administracyjnego).',
				),
			],
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
		};
	},
};

const bodies: Readonly<Record<'gmina' | 'powiat' | 'wojewodztwo', readonly (readonly [string, string])[]>> = {
	gmina: [
		['Ośrodek Pomocy Społecznej', 'pomoc społeczna, świadczenia, usługi opiekuńcze'],
		['Szkoła Podstawowa', 'kształcenie i wychowanie'],
		['Przedszkole Publiczne', 'wychowanie przedszkolne'],
		['Biblioteka Publiczna', 'udostępnianie zbiorów, promocja czytelnictwa'],
		['Ośrodek Kultury', 'zajęcia, koncerty, wydarzenia'],
		['Zakład Usług Komunalnych', 'wodociągi, kanalizacja, zieleń'],
	],
	powiat: [
		['Powiatowe Centrum Pomocy Rodzinie', 'piecza zastępcza, pomoc osobom z niepełnosprawnościami'],
		['Powiatowy Urząd Pracy', 'pośrednictwo pracy, zasiłki, szkolenia'],
		['Zespół Szkół Ponadpodstawowych', 'liceum, technikum i szkoła branżowa'],
		['Poradnia Psychologiczno-Pedagogiczna', 'diagnoza i pomoc dzieciom i młodzieży'],
		['Powiatowy Zarząd Dróg', 'utrzymanie i remonty dróg powiatowych'],
	],
	wojewodztwo: [
		['Zarząd Dróg Wojewódzkich', 'utrzymanie i rozwój dróg wojewódzkich'],
		['Wojewódzki Urząd Pracy', 'rynek pracy, programy unijne'],
		['Regionalny Ośrodek Polityki Społecznej', 'polityka społeczna i rodzinna'],
		['Lubuski Teatr', 'przedstawienia i edukacja teatralna'],
		['Muzeum Ziemi Lubuskiej', 'zbiory sztuki i historii regionu, muzeum wina'],
	],
};

const subordinate: Template = {
	code: 'jednostki-podlegle',
	section: 'jednostki-podlegle',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: early,
	write: (context): Draft => {
		const { crew, words, on } = context;
		const rows = bodies[words.level].map(([name, tasks]) => [`${name} ${words.seat.loc}`, tasks]);
		return {
			title: `Jednostki organizacyjne ${words.plain.gen}`,
			lead: 'Szkoły, ośrodki i zakłady, które prowadzimy. Przy każdej: czym się zajmuje.',
			body: [
				p(
					`Tabela wymienia jednostki organizacyjne ${words.plain.gen} i ich zadania. Każda z nich publikuje informacje we własnym Biuletynie albo w tym dziale.`,
				),
				table('Jednostki i ich zadania', ['Jednostka', 'Zadania'], rows),
				contactLine(context, crew.departments.organizacja),
			],
			files: [
				{
					format: 'csv',
					title: 'Wykaz jednostek w formacie CSV',
					name: 'jednostki-organizacyjne',
					rows: [['jednostka', 'zadania'], ...rows],
				},
			],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
		};
	},
};

const registers = [
	{
		name: 'Gminna ewidencja zabytków',
		pronoun: 'niej',
		basis: 'art. 22 ust. 4 ustawy z dnia 23 lipca 2003 r. o ochronie zabytków i opiece nad zabytkami',
		holds: 'karty adresowe zabytków nieruchomych',
		field: 'planowanie',
	},
	{
		name: 'Rejestr działalności regulowanej w zakresie odbierania odpadów komunalnych',
		pronoun: 'niego',
		basis: 'art. 9b ust. 2 ustawy z dnia 13 września 1996 r. o utrzymaniu czystości i porządku w gminach',
		holds: 'firmy uprawnione do odbierania odpadów od właścicieli nieruchomości',
		field: 'drogi',
	},
	{
		name: 'Rejestr instytucji kultury',
		pronoun: 'niego',
		basis:
			'art. 14 ust. 1 ustawy z dnia 25 października 1991 r. o organizowaniu i prowadzeniu działalności kulturalnej',
		holds: 'instytucje kultury, dla których jesteśmy organizatorem',
		field: 'oswiata',
	},
] as const;

const register: Template = {
	code: 'rejestr',
	section: 'rejestry',
	kind: 'rejestr',
	levels: communes,
	variants: 3,
	timing: { at: 'day', periods: [['2025-01-13', '2026-08-31']] },
	write: (context): Draft => {
		const { crew, words, on, unit } = context;
		const item = variantOf(registers, context.variant);
		const field = crew.departments[item.field];
		return {
			title: `${item.name} – co zawiera i jak z ${item.pronoun} skorzystać`,
			lead: `Prowadzi: ${field.nom}. Wgląd jest bezpłatny.`,
			body: [
				table(
					'Opis',
					['Pytanie', 'Odpowiedź'],
					[
						['Podstawa prawna', item.basis],
						['Kto prowadzi', `${words.head.nom} (${field.nom})`],
						['Co zawiera', item.holds],
						['Jak jest prowadzony', 'w postaci elektronicznej'],
						['Jak uzyskać wgląd', 'w godzinach pracy urzędu albo na wniosek'],
					],
				),
				h2('Jak uzyskać dane'),
				ul(
					`napisz na adres [${unit.email}](mailto:${unit.email}),`,
					'przyjdź do urzędu – dane udostępnimy od ręki, jeżeli nie wymagają wyszukiwania.',
				),
				contactLine(context, field),
			],
			files: [],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: on,
		};
	},
};

/** Source: the Act of 14.07.1983 on the national archival resource and archives. */
const archive: Template = {
	code: 'archiwum-zakladowe',
	section: 'archiwum',
	kind: 'informacja',
	levels: local,
	variants: 1,
	timing: anyDay,
	write: (context): Draft => {
		const { crew, words, on } = context;
		return {
			title: 'Archiwum zakładowe: zasady udostępniania akt',
			lead: 'Jak zamówić akta, kto może je zobaczyć i ile to kosztuje.',
			body: [
				p(
					`Archiwum zakładowe przechowuje dokumentację spraw zakończonych. Podstawa: ustawa z dnia 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach.`,
				),
				h2('Jak zamówić akta'),
				ul(
					'Napisz, jakiej sprawy i jakich lat szukasz.',
					'Podaj, czy chcesz zobaczyć akta na miejscu, czy dostać kopię.',
					'Termin wglądu ustalimy w ciągu 7 dni.',
				),
				table(
					'Najczęściej zamawiane akta',
					['Rodzaj akt', 'Komu udostępniamy'],
					[
						['pozwolenia i projekty budynków', 'właścicielowi nieruchomości lub osobie z interesem prawnym'],
						['dokumentacja płacowa i osobowa', 'osobie, której dotyczy, i organowi rentowemu'],
						['uchwały i protokoły z sesji', 'każdemu'],
					],
				),
				p(`Akta przeglądasz ${words.office.loc} bezpłatnie. Za uwierzytelnione kopie pobieramy opłatę skarbową.`),
				contactLine(context, crew.departments.organizacja),
			],
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
		};
	},
};

/** The unit's own statute. Sources: art. 3 and 22 u.s.g., art. 2 ust. 4 u.s.p., art. 7 u.s.w. */
const statute: Template = {
	code: 'status-prawny',
	section: 'status-prawny',
	kind: 'informacja',
	levels: everywhere,
	variants: 1,
	timing: early,
	write: (context): Draft => {
		const { crew, words, on, unit } = context;
		const basis = {
			gmina: 'art. 3 ust. 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym',
			powiat: 'art. 2 ust. 4 ustawy z dnia 5 czerwca 1998 r. o samorządzie powiatowym',
			wojewodztwo: 'art. 7 ust. 1 ustawy z dnia 5 czerwca 1998 r. o samorządzie województwa',
		}[words.level];
		return {
			title: `Status prawny i statut – ${words.plain.nom}`,
			lead: 'Czym jest nasza jednostka, kto w niej decyduje i gdzie przeczytać statut.',
			body: [
				p(
					`${unit.officialName} jest jednostką samorządu terytorialnego i ma osobowość prawną. Działa na podstawie ustawy i statutu (${basis}).`,
				),
				table(
					'Organy',
					['Organ', 'Rola'],
					[
						[words.council.nom, 'organ stanowiący i kontrolny'],
						[words.executive.nom, 'organ wykonawczy'],
					],
				),
				ul(
					`Siedziba: ${words.seat.nom}.`,
					`Kod TERYT: ${unit.teryt}.`,
					...(unit.areaKm2 === null ? [] : [`Powierzchnia: ${String(unit.areaKm2).replace('.', ',')} km².`]),
				),
			],
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
		};
	},
};

export const basics: readonly Template[] = [statute, structure, management, subordinate, register, archive];
