import { type Block, h2, ol, p, table, ul } from '../blocks.ts';
import type { Field } from '../people.ts';
import type { Level } from '../unit-words.ts';
import { addressLine, contactLine } from './phrases.ts';
import type { Context, Draft, Template } from './template.ts';

interface Card {
	readonly title: string;
	readonly lead: string;
	readonly field: Field;
	readonly levels: readonly Level[];
	/** True for tasks of counties, which cities with county rights carry out too. */
	readonly isCountyTask?: boolean;
	readonly papers: readonly string[];
	readonly fee: string;
	readonly term: string;
	readonly appeal: string;
	readonly basis: string;
	readonly more: readonly Block[];
	/** Whether and how the matter can be settled without a visit. */
	readonly remotely: string;
	/** Title of the form that goes with it, if the office has one of its own. */
	readonly form?: string;
}

const idCard: Card = {
	title: 'Jak dostać dowód osobisty',
	remotely:
		'Wniosek o dowód składasz osobiście, bo pobieramy odciski palców. Przez internet możesz złożyć wniosek tylko dla dziecka, które nie ma 12 lat.',
	lead: 'Wniosek złożysz w dowolnym urzędzie gminy. Dowód jest bezpłatny, czekasz do 30 dni.',
	field: 'obywatele',
	levels: ['gmina'],
	papers: ['fotografię wykonaną w ciągu ostatnich 6 miesięcy,', 'dotychczasowy dowód lub ważny paszport do wglądu.'],
	fee: 'Wydanie dowodu osobistego jest bezpłatne.',
	term: 'Dowód wydajemy w ciągu 30 dni od złożenia wniosku. Po odbiór przyjdź osobiście.',
	appeal:
		'Od decyzji o odmowie wydania dowodu możesz odwołać się do wojewody w ciągu 14 dni, za pośrednictwem organu, który ją wydał.',
	basis: 'Ustawa z dnia 6 sierpnia 2010 r. o dowodach osobistych.',
	more: [
		p(
			'W urzędzie pobierzemy odciski palców i podpis. Dziecku poniżej 12 lat odcisków nie pobieramy. Wniosek w imieniu dziecka składa rodzic.',
		),
	],
};

const registration: Card = {
	title: 'Jak się zameldować na pobyt stały lub czasowy',
	remotely: 'Zameldujesz się też przez internet, w usłudze na gov.pl, profilem zaufanym.',
	lead: 'Meldunek załatwisz od ręki w urzędzie albo przez internet. Nic nie płacisz.',
	field: 'obywatele',
	levels: ['gmina'],
	papers: [
		'wypełniony formularz zgłoszenia pobytu,',
		'dowód osobisty lub paszport,',
		'dokument potwierdzający tytuł prawny do lokalu albo podpis właściciela na formularzu.',
	],
	fee: 'Zameldowanie jest bezpłatne. Zaświadczenie o zameldowaniu na pobyt stały wydajemy bez opłaty, o zameldowaniu na pobyt czasowy – za 17 zł.',
	term: 'Od ręki, w dniu zgłoszenia.',
	appeal:
		'Jeżeli zgłoszone dane budzą wątpliwości, organ rozstrzyga decyzją. Odwołanie wnosi się do wojewody w ciągu 14 dni.',
	basis: 'Ustawa z dnia 24 września 2010 r. o ewidencji ludności.',
	more: [p('Masz na to 30 dni, licząc od dnia przyjazdu do nowego miejsca.')],
};

const treeFelling: Card = {
	title: 'Jak zgłosić zamiar wycięcia drzewa',
	remotely: 'Zgłoszenie możesz też wysłać pocztą albo przez e-Doręczenia.',
	lead: 'Właściciel działki zgłasza wycinkę grubszych drzew. Zgłoszenie jest bezpłatne.',
	field: 'srodowisko',
	levels: ['gmina'],
	papers: ['zgłoszenie z imieniem i nazwiskiem oraz oznaczeniem działki,', 'rysunek lub mapę z zaznaczonym drzewem.'],
	fee: 'Zgłoszenie jest bezpłatne.',
	term: 'W ciągu 21 dni od zgłoszenia oglądamy drzewo. Jeżeli w ciągu 14 dni od oględzin nie wniesiemy sprzeciwu, możesz je usunąć.',
	appeal: 'Od decyzji o sprzeciwie służy odwołanie do Samorządowego Kolegium Odwoławczego w ciągu 14 dni.',
	basis: 'Art. 83f ustawy z dnia 16 kwietnia 2004 r. o ochronie przyrody.',
	form: 'Zgłoszenie zamiaru usunięcia drzewa',
	more: [
		table(
			'Obwód pnia na wysokości 5 cm, od którego potrzebne jest zgłoszenie',
			['Gatunek', 'Obwód'],
			[
				['topola, wierzba, klon jesionolistny, klon srebrzysty', 'powyżej 80 cm'],
				['kasztanowiec zwyczajny, robinia akacjowa, platan klonolistny', 'powyżej 65 cm'],
				['pozostałe gatunki', 'powyżej 50 cm'],
			],
		),
		p(
			'Zgłoszenie dotyczy osób fizycznych, które usuwają drzewo na cele niezwiązane z działalnością gospodarczą. W innych przypadkach potrzebne jest zezwolenie.',
		),
	],
};

const wasteDeclaration: Card = {
	title: 'Jak złożyć deklarację o opłacie za odpady',
	remotely: 'Deklarację możesz też wysłać pocztą albo przez e-Doręczenia.',
	lead: 'Nowy dom, nowy domownik albo przeprowadzka? Złóż lub zmień deklarację.',
	field: 'drogi',
	levels: ['gmina'],
	papers: ['deklarację o wysokości opłaty za gospodarowanie odpadami komunalnymi.'],
	fee: 'Za złożenie deklaracji nic nie płacisz.',
	term: 'Pierwszą deklarację złóż w ciągu 14 dni od zamieszkania pierwszego mieszkańca. Zmianę zgłoś do 10. dnia miesiąca po miesiącu, w którym nastąpiła.',
	appeal:
		'Jeżeli deklaracji brakuje lub budzi wątpliwości, wysokość opłaty określi decyzja, od której można się odwołać do Samorządowego Kolegium Odwoławczego.',
	basis: 'Art. 6m ustawy z dnia 13 września 1996 r. o utrzymaniu czystości i porządku w gminach.',
	form: 'Deklaracja o wysokości opłaty za odpady',
	more: [p('Jeżeli kompostujesz bioodpady w przydomowym kompostowniku, zaznacz to w deklaracji – zapłacisz mniej.')],
};

const roadOccupation: Card = {
	title: 'Jak uzyskać zezwolenie na zajęcie pasa drogowego',
	remotely: 'Wniosek możesz też wysłać pocztą albo przez e-Doręczenia.',
	lead: 'Rusztowanie, wykop, kontener, ogródek przy lokalu: zajęcie pasa drogowego wymaga zezwolenia.',
	field: 'drogi',
	levels: ['gmina', 'powiat'],
	papers: [
		'wniosek z celem, powierzchnią i okresem zajęcia,',
		'szczegółowy plan sytuacyjny w skali 1:1000 lub 1:500,',
		'zatwierdzony projekt organizacji ruchu, jeżeli zajęcie wpływa na ruch.',
	],
	fee: 'Opłatę liczymy za każdy dzień i metr kwadratowy według stawek z uchwały. Jej wysokość podajemy w decyzji.',
	term: 'Do 30 dni. Wniosek złóż co najmniej miesiąc przed planowanym zajęciem.',
	appeal: 'Odwołanie do Samorządowego Kolegium Odwoławczego w ciągu 14 dni od doręczenia decyzji.',
	basis: 'Art. 40 ustawy z dnia 21 marca 1985 r. o drogach publicznych.',
	form: 'Wniosek o zezwolenie na zajęcie pasa drogowego',
	more: [p('Za zajęcie pasa bez zezwolenia grozi kara w wysokości dziesięciokrotności opłaty.')],
};

const vehicle: Card = {
	title: 'Jak zarejestrować samochód',
	remotely:
		'Wniosek możesz też złożyć przez internet, w usłudze na gov.pl, a dowód rejestracyjny i tablice odebrać w urzędzie.',
	lead: 'Na rejestrację kupionego pojazdu masz 30 dni. Sprawdź, co przynieść.',
	field: 'obywatele',
	levels: ['gmina', 'powiat'],
	isCountyTask: true,
	papers: [
		'wniosek o rejestrację,',
		'umowę lub fakturę,',
		'dowód rejestracyjny z aktualnym badaniem technicznym,',
		'tablice rejestracyjne, jeżeli chcesz je zmienić,',
		'dowód osobisty lub paszport do wglądu.',
	],
	fee: 'Wysokość opłaty zależy od rodzaju pojazdu i tego, czy wymieniasz tablice. Zapłacisz kartą przy okienku.',
	term: 'Pozwolenie czasowe dostaniesz od ręki, stały dowód rejestracyjny – w ciągu 30 dni.',
	appeal: 'Odwołanie do Samorządowego Kolegium Odwoławczego w ciągu 14 dni od doręczenia decyzji.',
	basis: 'Art. 71–73 ustawy z dnia 20 czerwca 1997 r. – Prawo o ruchu drogowym.',
	form: 'Wniosek o rejestrację pojazdu',
	more: [p('Wizytę możesz umówić na konkretną godzinę. Współwłaściciele przychodzą razem albo dają pełnomocnictwo.')],
};

const drivingLicence: Card = {
	title: 'Jak wymienić prawo jazdy',
	remotely: 'Wniosek możesz też wysłać pocztą. Gotowy dokument odbierzesz w urzędzie.',
	lead: 'Nowe nazwisko albo kończy się ważność dokumentu? Złóż wniosek w urzędzie.',
	field: 'obywatele',
	levels: ['gmina', 'powiat'],
	isCountyTask: true,
	papers: [
		'wniosek o wydanie prawa jazdy,',
		'aktualną fotografię,',
		'kopię dotychczasowego prawa jazdy,',
		'orzeczenie lekarskie, jeżeli kończy się ważność uprawnień.',
	],
	fee: 'Opłatę za wydanie prawa jazdy wniesiesz w kasie urzędu lub kartą przy okienku.',
	term: 'Prawo jazdy odbierzesz po około 9 dniach roboczych.',
	appeal: 'Od decyzji o odmowie służy odwołanie do Samorządowego Kolegium Odwoławczego w ciągu 14 dni.',
	basis: 'Ustawa z dnia 5 stycznia 2011 r. o kierujących pojazdami.',
	more: [p('Zmiana adresu zamieszkania nie wymaga wymiany prawa jazdy.')],
};

const cards: Readonly<Record<string, Card>> = {
	'karta-dowod-osobisty': idCard,
	'karta-meldunek': registration,
	'karta-wycinka-drzewa': treeFelling,
	'karta-odpady': wasteDeclaration,
	'karta-pas-drogowy': roadOccupation,
	'karta-rejestracja-pojazdu': vehicle,
	'karta-prawo-jazdy': drivingLicence,
};

const cardText = (context: Context, card: Card): Block[] => {
	const field = context.crew.departments[card.field];
	return [
		h2('Co przygotować'),
		ul(...card.papers),
		...card.more,
		h2('Gdzie i jak'),
		p(`Przyjdź do urzędu: ${field.nom}, ${addressLine(context)}.`),
		p(card.remotely),
		h2('Ile to kosztuje'),
		p(card.fee),
		h2('Jak długo to trwa'),
		p(card.term),
		h2('Jeżeli się nie zgadzasz'),
		p(card.appeal),
		h2('Podstawa prawna'),
		p(card.basis),
		contactLine(context, field),
	];
};

const serviceCard = ([code, card]: readonly [string, Card]): Template => ({
	code,
	section: 'karty-uslug',
	kind: 'usluga',
	levels: card.levels,
	variants: 1,
	fits: (words) => !card.isCountyTask || words.level === 'powiat' || words.council.nom.startsWith('Rada Miasta'),
	timing: { at: 'day', periods: [['2025-01-13', '2026-10-30']] },
	write: (context): Draft => {
		const field = context.crew.departments[card.field];
		return {
			title: card.title,
			lead: card.lead,
			body: cardText(context, card),
			files: card.form
				? [
						{
							format: 'docx',
							title: card.form,
							name: card.form,
							blocks: [
								h2(card.form),
								ol(
									'Imię i nazwisko lub nazwa: ………………………',
									'Adres do korespondencji: ………………………',
									'Czego dotyczy sprawa: ………………………',
									'Załączniki: ………………………',
								),
								p('Data i podpis: ………………………'),
							],
						},
					]
				: [],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: context.on,
			slip: {
				reason: 'Karta zawierała nieaktualne streszczenie; poprawiono je po zgłoszeniu mieszkańca.',
				wrong: { lead: 'Sprawdź, jakie dokumenty przygotować i ile to potrwa.' },
			},
		};
	},
});

/** How to see the state of a matter. Source: art. 6 ust. 1 pkt 3 lit. e u.d.i.p. */
const stateOfMatters: Template = {
	code: 'stan-spraw',
	section: 'stan-spraw',
	kind: 'informacja',
	levels: ['gmina', 'powiat', 'wojewodztwo'],
	variants: 1,
	timing: { at: 'day', periods: [['2025-01-13', '2026-06-30']] },
	write: (context): Draft => {
		const { crew, words, unit, on } = context;
		return {
			title: 'Jak sprawdzić, na jakim etapie jest Twoja sprawa',
			lead: 'Podaj znak sprawy w urzędzie, przez telefon lub e-mailem. Odpowiemy, kto ją prowadzi i do kiedy ją załatwi.',
			body: [
				p(
					'Sprawy załatwiamy w kolejności wpływu, bez zbędnej zwłoki. Terminy wynikają z art. 35 Kodeksu postępowania administracyjnego:',
				),
				table(
					'Terminy załatwiania spraw',
					['Rodzaj sprawy', 'Termin'],
					[
						['sprawa, którą można rozpatrzyć na podstawie złożonych dowodów', 'niezwłocznie'],
						['sprawa wymagająca postępowania wyjaśniającego', 'do miesiąca'],
						['sprawa szczególnie skomplikowana', 'do 2 miesięcy'],
						['odwołanie', 'do miesiąca od otrzymania'],
					],
				),
				h2('Jak zapytać o stan sprawy'),
				ul(
					`osobiście ${words.office.loc},`,
					`telefonicznie: ${unit.phone},`,
					`e-mailem: [${unit.email}](mailto:${unit.email}).`,
				),
				p(
					'Podaj znak sprawy. Znajdziesz go na każdym piśmie z urzędu. Gdy sprawa nie zostanie załatwiona w terminie, możesz wnieść ponaglenie (art. 37 Kodeksu).',
				),
			],
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
		};
	},
};

export const services: readonly Template[] = [...Object.entries(cards).map(serviceCard), stateOfMatters];
