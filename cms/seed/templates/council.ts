import { type Block, h2, ol, p, table, ul } from '../blocks.ts';
import { daysEarlier, daysLater, inDigits, inWords, weekdayOf } from '../calendar.ts';
import { roman } from '../wording.ts';
import {
	caseNumber,
	chairSignature,
	councilShort,
	ofRoad,
	privacyExclusion,
	roads,
	selfGovernmentAct,
	signature,
} from './phrases.ts';
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

/** Counties with more or fewer than 17 councillors. */
const countySeats: Readonly<Record<string, number>> = {
	'powiat-gorzowski': 19,
	'powiat-nowosolski': 21,
	'powiat-sulecinski': 15,
	'powiat-wschowski': 15,
	'powiat-zaganski': 19,
	'powiat-zarski': 21,
	'powiat-zielonogorski': 19,
};

/** Number of councillors. Sources: art. 17 u.s.g., art. 9 u.s.p., art. 16 u.s.w.; by level and size of the unit. */
export const seatsOf = ({ words, unit }: Pick<Context, 'words' | 'unit'>): number => {
	if (words.level === 'wojewodztwo') return 30;
	if (unit.kind === 'miasto-na-prawach-powiatu') return 25;
	if (words.level === 'powiat') return countySeats[unit.slug] ?? 17;
	return ['zary', 'nowa-sol', 'zagan', 'swiebodzin', 'sulechow', 'miedzyrzecz', 'wschowa'].includes(unit.slug)
		? 21
		: 15;
};

const streamBasis = ({ words }: Context): string => {
	if (words.level === 'powiat') return 'art. 15 ust. 1a';
	return words.level === 'wojewodztwo' ? 'art. 21 ust. 1a' : 'art. 20 ust. 1b';
};

const conveneBasis = ({ words }: Context): string => {
	if (words.level === 'powiat') return 'art. 15 ust. 1';
	return words.level === 'wojewodztwo' ? 'art. 21 ust. 1' : 'art. 20 ust. 1';
};

const drafts = ({ words, on }: Context): string[] => [
	`zmian w budżecie ${words.plain.gen} na ${on.year} rok`,
	`zmian w wieloletniej prognozie finansowej ${words.plain.gen}`,
	words.level === 'gmina'
		? 'wyrażenia zgody na sprzedaż nieruchomości'
		: 'udzielenia pomocy finansowej innej jednostce samorządu terytorialnego',
];

const convening: Template = {
	code: 'sesja-zwolanie',
	section: 'sesje',
	kind: 'sesja',
	levels: everywhere,
	variants: 2,
	timing: { at: 'before-session', periods: [['2025-01-20', '2026-11-30']] },
	write: (context): Draft => {
		const { words, session, crew, unit } = context;
		const hour = context.dice.pick(['9:00', '10:00', '13:00', '15:30']);
		const short = councilShort(context);
		const title = `${roman(session.number)} sesja ${words.council.gen} – ${inWords(session.on)}`;
		const bodyAt = (hour: string): Block[] => [
			p(
				`Na podstawie ${conveneBasis(context)} ${selfGovernmentAct(context)} zwołuję ${roman(session.number)} sesję ${words.council.gen}. Odbędzie się ona **${inWords(session.on)} (${weekdayOf(session.on)}) o godzinie ${hour}** w sali sesyjnej: ${words.office.nom}, ${unit.address.street}.`,
			),
			h2('Porządek obrad'),
			ol(
				'Otwarcie sesji i stwierdzenie prawomocności obrad.',
				'Przyjęcie porządku obrad i protokołu z poprzedniej sesji.',
				`Informacja o pracy ${words.level === 'gmina' ? words.headTitle.gen : 'zarządu'} między sesjami.`,
				'Interpelacje i zapytania.',
				...drafts({ ...context, on: session.on }).map((subject) => `Podjęcie uchwały w sprawie ${subject}.`),
				'Wnioski i oświadczenia radnych.',
				`Zamknięcie obrad.`,
			),
			p(
				`Obrady transmitujemy na żywo i nagrywamy (${streamBasis(context)} ustawy). Transmisję obejrzysz na stronie [${unit.slug}.example/sesje](https://${unit.slug}.example/sesje). Sesja jest otwarta dla publiczności.`,
			),
			chairSignature(context),
		];
		const notice = (blocks: readonly Block[]): FileSpec => ({
			format: 'pdf',
			title: 'Zawiadomienie o sesji z porządkiem obrad',
			name: `Zawiadomienie sesja ${roman(session.number)}`,
			blocks,
		});
		const leadAt = (start: string): string =>
			`Początek o godzinie ${start}, sala sesyjna. ${short} zajmie się między innymi zmianami w budżecie.`;
		const [body, wrongBody] = [bodyAt(hour), bodyAt('8:30')];
		return {
			title,
			lead: leadAt(hour),
			body,
			files: [notice(body)],
			producedBy: crew.councilClerk,
			responsible: crew.chair,
			validFrom: context.on,
			validTo: session.on,
			slip: {
				reason: 'Zmieniono godzinę rozpoczęcia sesji.',
				wrong: { lead: leadAt('8:30'), body: wrongBody, files: [notice(wrongBody)] },
			},
		};
	},
};

/** Minutes with named votes. Parts of each vote sum to the councillors present. */
const minutes: Template = {
	code: 'sesja-protokol',
	section: 'protokoly',
	kind: 'protokol',
	levels: everywhere,
	variants: 2,
	timing: { at: 'after-session', periods: [['2025-02-01', '2026-11-10']] },
	write: (context): Draft => {
		const { words, session, crew, dice } = context;
		const seats = seatsOf(context);
		const present = seats - dice.int(0, 3);
		const motions = [
			'przyjęcie porządku obrad',
			'przyjęcie protokołu z poprzedniej sesji',
			...drafts({ ...context, on: session.on }).map((subject) => `uchwała w sprawie ${subject}`),
		];
		const rows = motions.map((motion, index) => {
			const against = index < 2 ? 0 : dice.int(0, 3);
			const abstained = dice.int(0, 2);
			return [
				motion,
				String(present - against - abstained),
				String(against),
				String(abstained),
				String(seats - present),
			];
		});
		const chair = crew.chair;
		const reporter = words.level === 'gmina' ? crew.head : crew.deputy;
		const body = [
			p(
				`Sesję prowadził${chair.isWoman ? 'a' : ''} **${chair.name}**, ${chair.function}. W obradach uczestniczyło ${present} radnych, co wobec ustawowego składu ${seats} oznacza, że ${councilShort(context) === 'Sejmik' ? 'sejmik mógł' : 'rada mogła'} podejmować uchwały.`,
			),
			h2('Przebieg obrad'),
			ol(
				'Przyjęto porządek obrad i protokół z poprzedniej sesji.',
				`${reporter.name} przedstawił${reporter.isWoman ? 'a' : ''} informację o pracach między sesjami.`,
				'Radni złożyli interpelacje i zapytania. Ich treść i odpowiedzi publikujemy w dziale „Interpelacje i zapytania”.',
				'Podjęto trzy uchwały.',
				'Na tym obrady zakończono.',
			),
			h2('Głosowania'),
			table('Wyniki głosowań', ['Przedmiot głosowania', 'Za', 'Przeciw', 'Wstrzymało się', 'Nieobecni'], rows),
			p('Imienne wykazy głosowań i nagranie obrad znajdują się na stronie transmisji sesji.'),
			signature(crew.councilClerk),
		];
		const minutes: FileSpec = {
			format: 'pdf',
			title: 'Protokół z sesji',
			name: `Protokół sesja ${roman(session.number)}`,
			blocks: body,
		};
		return {
			title: `Protokół z ${roman(session.number)} sesji ${words.council.gen} z ${inWords(session.on)}`,
			lead: `Obecnych ${present} z ${seats} radnych. Podjęto trzy uchwały.`,
			body,
			files: [
				minutes,
				{
					format: 'csv',
					title: 'Wyniki głosowań',
					name: `glosowania-sesja-${session.number}`,
					rows: [['przedmiot', 'za', 'przeciw', 'wstrzymalo_sie', 'nieobecni'], ...rows],
				},
			],
			producedBy: crew.councilClerk,
			responsible: crew.chair,
			validFrom: context.on,
			exclusion: privacyExclusion(context, 'Dane mieszkańca, który zabrał głos w sprawie indywidualnej'),
			slip: { reason: 'Dołączono wyniki głosowań w pliku CSV.', wrong: { files: [minutes] } },
		};
	},
};

interface Question {
	readonly topic: (context: Context) => string;
	readonly asks: string;
	readonly answer: string;
}

const questions: readonly Question[] = [
	{
		topic: ({ dice, words }) => `remontu chodnika przy ul. ${ofRoad(dice.pick(roads))} ${words.seat.loc}`,
		asks: 'Mieszkańcy zgłaszają, że płyty są zapadnięte, a po deszczu tworzą się rozlewiska. Kiedy planowany jest remont i czy w tym roku można wykonać choćby naprawę doraźną?',
		answer:
			'Naprawę doraźną najbardziej zniszczonego odcinka zlecono i zostanie wykonana w ciągu miesiąca, jeśli pozwoli na to pogoda. Pełny remont zgłosimy do projektu budżetu na kolejny rok; szacowany koszt zostanie podany po obmiarze.',
	},
	{
		topic: () => 'dodatkowych kursów autobusu po południu',
		asks: 'Uczniowie i osoby pracujące nie mają czym wrócić do domu po godzinie 17. Czy możliwe jest uruchomienie jednego dodatkowego kursu w dni robocze?',
		answer:
			'Rozmawiamy z operatorem o kursie około godziny 17:40. O dofinansowanie wystąpimy do Funduszu rozwoju przewozów autobusowych o charakterze użyteczności publicznej. Decyzja zapadnie po rozstrzygnięciu naboru.',
	},
	{
		topic: () => 'oświetlenia przejść dla pieszych przy szkołach',
		asks: 'Jesienią i zimą dzieci wracają po zmroku. Które przejścia w pobliżu szkół mają oświetlenie dedykowane, a które wymagają doświetlenia?',
		answer:
			'Przegląd wykazał, że doświetlenia wymagają trzy przejścia. Dokumentacja dwóch z nich jest gotowa, a o środki wystąpimy w programie poprawy bezpieczeństwa pieszych.',
	},
];

/** Answer due in 14 days. Source: art. 24 ust. 3–7 u.s.g., art. 21 u.s.p., art. 23 u.s.w. */
const interpellation: Template = {
	code: 'interpelacja',
	section: 'interpelacje',
	kind: 'interpelacja',
	levels: everywhere,
	variants: 3,
	timing: anyDay,
	fits: (words, variant) => words.level !== 'wojewodztwo' || variant > 0,
	write: (context): Draft => {
		const { crew, on, words, dice } = context;
		const question = variantOf(questions, context.variant);
		const topic = question.topic(context);
		const author = dice.pick(crew.councillors);
		const asked = daysEarlier(on, dice.int(6, 12));
		const addressee = words.level === 'gmina' ? words.head : words.executive;
		const body = [
			p(
				`${author.isWoman ? 'Radna' : 'Radny'} **${author.name}** złożył${author.isWoman ? 'a' : ''} interpelację ${inWords(asked)} Odpowiedzi udzielono ${inWords(on)}`,
			),
			h2('Treść interpelacji'),
			p(`Interpelacja do ${addressee.gen} w sprawie ${topic}.`),
			p(question.asks),
			h2('Odpowiedź'),
			p(question.answer),
			signature(words.level === 'gmina' ? crew.head : crew.deputy),
			p(`Znak sprawy: ${caseNumber(context, crew.departments.organizacja, '0003')}`),
		];
		return {
			title: `Interpelacja w sprawie ${topic}`,
			lead: `Pyta ${author.function} ${author.name}. Odpowiedź z ${inWords(on)}`,
			body,
			files: [
				{
					format: 'pdf',
					title: 'Interpelacja z odpowiedzią',
					name: `Interpelacja ${inDigits(asked).replaceAll('.', '-')}`,
					blocks: body,
				},
			],
			producedBy: crew.councilClerk,
			responsible: crew.chair,
			validFrom: on,
		};
	},
};

/** Asset declarations: address and place of property stay hidden. Source: art. 24h–24i u.s.g., art. 25c–25d u.s.p., art. 27c–27d u.s.w. */
const declarations: Template = {
	code: 'oswiadczenia-majatkowe',
	section: 'oswiadczenia-majatkowe',
	kind: 'oswiadczenie',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-05-12', '2025-06-13'],
			['2026-05-11', '2026-06-12'],
		],
	},
	write: (context): Draft => {
		const { crew, on, words } = context;
		const article = { gmina: 'art. 24i', powiat: 'art. 25d', wojewodztwo: 'art. 27d' }[words.level];
		const year = on.year - 1;
		const people = [crew.chair, ...crew.councillors];
		const filed = people.map((_, index) => inDigits(daysEarlier(on.with({ month: 4, day: 30 }), index * 4)));
		const bodyFor = (filers: typeof people): Block[] => [
			p(
				`Publikujemy jawną część oświadczeń majątkowych według stanu na 31 grudnia ${year} r. Podstawa: ${article} ${selfGovernmentAct(context)}.`,
			),
			table(
				`Oświadczenia złożone w ${on.year} roku`,
				['Imię i nazwisko', 'Funkcja', 'Data złożenia'],
				filers.map((person, index) => [person.name, person.function, filed[index] ?? '']),
			),
			p(`Oświadczenia składa się do 30 kwietnia każdego roku. Przechowujemy je przez 6 lat.`),
			ul(
				'Nie publikujemy adresu zamieszkania osoby składającej oświadczenie.',
				'Nie publikujemy miejsca położenia nieruchomości.',
			),
		];
		const list = (blocks: readonly Block[]): FileSpec => ({
			format: 'pdf',
			title: `Zestawienie oświadczeń za ${year} rok`,
			name: `Oświadczenia majątkowe ${year}`,
			blocks,
		});
		const [body, wrongBody] = [bodyFor(people), bodyFor(people.slice(0, -1))];
		return {
			title: `Oświadczenia majątkowe radnych za ${year} rok – część 1`,
			lead: `Oświadczenia według stanu na 31 grudnia ${year} r. Adresy i położenie nieruchomości są wyłączone z jawności.`,
			body,
			files: [list(body)],
			producedBy: crew.councilClerk,
			responsible: crew.chair,
			validFrom: on,
			exclusion: {
				scope: 'Adres zamieszkania osób składających oświadczenia i miejsce położenia ich nieruchomości',
				basis: `${article} ust. 1 ${selfGovernmentAct(context)}`,
				by: `${crew.chair.name}, ${crew.chair.function}`,
				interest: null,
			},
			slip: {
				reason: 'Uzupełniono zestawienie o brakujące oświadczenie.',
				wrong: { body: wrongBody, files: [list(wrongBody)] },
			},
		};
	},
};

/** Draft act that residents may comment on before the session. */
const draftAct: Template = {
	code: 'projekt-uchwaly',
	section: 'projekty-uchwal',
	kind: 'projekt',
	levels: local,
	variants: 1,
	timing: {
		at: 'before-session',
		periods: [
			['2025-10-01', '2025-11-27'],
			['2026-10-01', '2026-11-30'],
		],
	},
	write: (context): Draft => {
		const { words, session, crew, on } = context;
		const year = session.on.year + 1;
		const subject = `przyjęcia programu współpracy ${words.plain.gen} z organizacjami pozarządowymi na ${year} rok`;
		const body = [
			p(`**Projekt. Uchwała ${words.council.gen} z dnia … w sprawie ${subject}**`),
			p(
				`Na podstawie ${words.level === 'gmina' ? 'art. 18 ust. 2 pkt 15' : 'art. 12 pkt 11'} ${selfGovernmentAct(context)} oraz art. 5a ust. 1 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie uchwala się, co następuje:`,
			),
			p(
				`**§ 1.** Przyjmuje się program współpracy z organizacjami pozarządowymi na ${year} rok, stanowiący załącznik do uchwały.`,
			),
			p(`**§ 2.** Wykonanie uchwały powierza się ${words.executive.dat}.`),
			p(`**§ 3.** Uchwała wchodzi w życie z dniem 1 stycznia ${year} r.`),
			h2('Kiedy radni się tym zajmą'),
			p(
				`Projekt trafi pod obrady na ${roman(session.number)} sesji, ${inWords(session.on)} Uwagi możesz przesłać do ${inWords(daysEarlier(session.on, 3))}`,
			),
			signature(crew.departments.oswiata.head),
		];
		return {
			title: `Projekt uchwały w sprawie ${subject}`,
			lead: `Radni rozpatrzą projekt ${inWords(session.on)} Wcześniej możesz zgłosić uwagi.`,
			body,
			files: [
				{ format: 'docx', title: 'Projekt uchwały', name: `Projekt uchwały program współpracy ${year}`, blocks: body },
			],
			producedBy: crew.departments.oswiata.clerk,
			responsible: crew.departments.oswiata.head,
			validFrom: on,
			validTo: daysLater(session.on, 0),
		};
	},
};

export const council: readonly Template[] = [convening, minutes, interpellation, declarations, draftAct];
