import { type Block, h2, p } from '../blocks.ts';
import { inWords } from '../calendar.ts';
import { count } from '../wording.ts';
import {
	chairSignature,
	councilShort,
	ofRoad,
	privacyExclusion,
	resolutionNumber,
	roads,
	selfGovernmentAct,
} from './phrases.ts';
import {
	type Context,
	communes,
	counties,
	type Draft,
	everywhere,
	type Template,
	type Timing,
	variantOf,
} from './template.ts';

export interface Resolution {
	/** What follows "w sprawie". */
	readonly subject: string;
	/** Articles and acts after "Na podstawie", without the closing comma. */
	readonly basis: string;
	readonly sections: readonly string[];
	readonly lead: string;
	readonly grounds: readonly string[];
}

const numbered = (sections: readonly string[]): Block[] =>
	sections.map((text, index) => p(`**§ ${index + 1}.** ${text}`));

/** The act as the council passed it: heading, basis, sections, signature. */
export const resolutionText = (context: Context, number: string, act: Resolution): Block[] => [
	p(`**Uchwała Nr ${number} ${context.words.council.gen} z dnia ${inWords(context.on)}**`),
	p(`**w sprawie ${act.subject}**`),
	p(`Na podstawie ${act.basis} uchwala się, co następuje:`),
	...numbered(act.sections),
	chairSignature(context),
];

/** An entry for one resolution, with the signed act as its file and the grounds below the text. */
export const resolutionDraft = (context: Context, act: Resolution, annex?: readonly Block[]): Draft => {
	const number = resolutionNumber(context);
	const text = resolutionText(context, number, act);
	const withoutGrounds = [...text, ...(annex ?? [])];
	const body = [...withoutGrounds, h2('Uzasadnienie'), ...act.grounds.map(p)];
	const name = `Uchwała nr ${number.replaceAll('/', '-')}`;
	return {
		title: `Uchwała Nr ${number} w sprawie ${act.subject}`,
		lead: act.lead,
		body,
		files: [{ format: 'pdf', title: `Uchwała Nr ${number} z uzasadnieniem`, name, blocks: body }],
		producedBy: context.crew.councilClerk,
		responsible: context.crew.chair,
		validFrom: context.on,
		slip: {
			reason: 'Dołączono uzasadnienie uchwały, którego zabrakło przy pierwszej publikacji.',
			wrong: {
				body: withoutGrounds,
				files: [{ format: 'pdf', title: `Uchwała Nr ${number}`, name, blocks: withoutGrounds }],
			},
		},
	};
};

const journal =
	'Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym Województwa Lubuskiego.';
const atOnce = 'Uchwała wchodzi w życie z dniem podjęcia.';
const execution = ({ words }: Context): string => `Wykonanie uchwały powierza się ${words.executive.dat}.`;

const streetName = (context: Context): Resolution => {
	const road = context.dice.pick([
		'Bursztynowa',
		'Jaśminowa',
		'Wrzosowa',
		'Żurawinowa',
		'Rumiankowa',
		'Borówkowa',
		'Miodowa',
	]);
	const beside = context.dice.pick(roads);
	const plot = `${context.dice.int(101, 480)}/${context.dice.int(2, 14)}`;
	const { seat } = context.words;
	return {
		subject: `nadania nazwy ulicy ${seat.loc}`,
		basis: `art. 18 ust. 2 pkt 13, art. 40 ust. 1 i art. 41 ust. 1 ${selfGovernmentAct(context)}`,
		sections: [
			`Drodze wewnętrznej położonej na działce nr ${plot}, obręb ${seat.nom}, biegnącej od ul. ${ofRoad(beside)}, nadaje się nazwę: ulica ${road}.`,
			'Położenie ulicy przedstawia załącznik graficzny do uchwały.',
			execution(context),
			journal,
		],
		lead: `Nowa ulica ${road} biegnie od ul. ${ofRoad(beside)}. Uchwała wchodzi w życie 14 dni po ogłoszeniu w dzienniku urzędowym.`,
		grounds: [
			`Przy drodze powstają nowe domy jednorodzinne i jest ona jedynym dojazdem do kilkunastu działek. O nadanie nazwy wystąpili właściciele sąsiednich nieruchomości, a właściciel drogi wyraził na to pisemną zgodę. Nazwa ${road} nie powtarza się ${context.words.area.loc}.`,
		],
	};
};

const cleanliness = (context: Context): Resolution => ({
	subject: `uchwalenia regulaminu utrzymania czystości i porządku na terenie ${context.words.area.gen}`,
	basis: `art. 18 ust. 2 pkt 15, art. 40 ust. 1 ${selfGovernmentAct(context)} oraz art. 4 ust. 1 i 2 ustawy z dnia 13 września 1996 r. o utrzymaniu czystości i porządku w gminach, po zasięgnięciu opinii Państwowego Powiatowego Inspektora Sanitarnego,`,
	sections: [
		`Uchwala się regulamin utrzymania czystości i porządku na terenie ${context.words.area.gen}.`,
		'Odpady komunalne zbiera się selektywnie z podziałem na: papier, szkło, metale i tworzywa sztuczne, bioodpady, odpady niebezpieczne, zużyty sprzęt elektryczny i elektroniczny, odpady wielkogabarytowe oraz tekstylia i odzież.',
		'Właściciel nieruchomości usuwa błoto, śnieg i lód z chodnika położonego wzdłuż nieruchomości niezwłocznie po ich wystąpieniu.',
		'Osoba utrzymująca zwierzę domowe zachowuje środki ostrożności, które chronią ludzi, i usuwa zanieczyszczenia pozostawione przez zwierzę w miejscach użytku publicznego.',
		execution(context),
		journal,
	],
	lead: 'Jak segregować odpady, kto odśnieża chodnik i jakie obowiązki mają właściciele zwierząt. Osobno zbieramy także tekstylia i odzież.',
	grounds: [
		'Rada gminy uchwala regulamin jako akt prawa miejscowego. Zmiana dotychczasowych zasad wynika z obowiązku selektywnego zbierania tekstyliów i odzieży, który obowiązuje od 1 stycznia 2025 r.',
	],
});

const homelessAnimals = (context: Context): Resolution => {
	const { words, on } = context;
	const amount = context.dice.int(60, 190) * 1000;
	const shown = count(amount);
	return {
		subject: `przyjęcia programu opieki nad zwierzętami bezdomnymi oraz zapobiegania bezdomności zwierząt na terenie ${words.area.gen} w ${on.year} roku`,
		basis: `art. 18 ust. 2 pkt 15 ${selfGovernmentAct(context)} oraz art. 11a ust. 1 ustawy z dnia 21 sierpnia 1997 r. o ochronie zwierząt`,
		sections: [
			`Przyjmuje się program opieki nad zwierzętami bezdomnymi oraz zapobiegania bezdomności zwierząt na terenie ${words.area.gen} w ${on.year} roku.`,
			'Program obejmuje: miejsce w schronisku dla zwierząt bezdomnych, opiekę nad kotami wolno żyjącymi i ich dokarmianie, odławianie zwierząt, sterylizację i kastrację, poszukiwanie nowych właścicieli, usypianie ślepych miotów, całodobową opiekę weterynaryjną po zdarzeniach drogowych oraz wskazanie gospodarstwa rolnego dla zwierząt gospodarskich.',
			`Na realizację programu przeznacza się ${shown} zł z budżetu ${words.plain.gen} na ${on.year} rok.`,
			execution(context),
			atOnce,
		],
		lead: `Schronisko, opieka weterynaryjna, sterylizacja i dokarmianie kotów. Na program w ${on.year} roku przeznaczono ${shown} zł.`,
		grounds: [
			'Rada określa program corocznie do 31 marca. Projekt zaopiniowali powiatowy lekarz weterynarii, organizacje społeczne zajmujące się ochroną zwierząt oraz dzierżawcy obwodów łowieckich.',
		],
	};
};

const complaint = (context: Context): Resolution => ({
	subject: `rozpatrzenia skargi na działalność ${context.words.headTitle.gen}`,
	basis: `art. 18b ust. 1 ${selfGovernmentAct(context)} oraz art. 229 pkt 3 i art. 237 § 3 ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego`,
	sections: [
		`Skargę z dnia ${inWords(context.on.subtract({ days: context.dice.int(35, 58) }))} na działalność ${context.words.head.gen} uznaje się za bezzasadną.`,
		'Uzasadnienie rozpatrzenia skargi stanowi załącznik do uchwały.',
		`Zobowiązuje się ${context.crew.chair.isWoman ? 'przewodniczącą' : 'przewodniczącego'} rady do zawiadomienia skarżącego o sposobie załatwienia skargi.`,
		atOnce,
	],
	lead: 'Rada uznała skargę za bezzasadną. Danych skarżącego nie publikujemy.',
	grounds: [
		'Skarga dotyczyła terminu odpowiedzi na wniosek o naprawę nawierzchni drogi. Komisja skarg, wniosków i petycji zbadała akta sprawy i ustaliła, że odpowiedzi udzielono w terminie, a prace ujęto w harmonogramie remontów.',
	],
});

const communeActs = [streetName, cleanliness, homelessAnimals, complaint] as const;
const spring: Timing = {
	at: 'session',
	periods: [
		['2025-02-15', '2025-03-31'],
		['2026-02-15', '2026-03-31'],
	],
};
const anySession: Timing = { at: 'session', periods: [['2025-01-20', '2026-10-31']] };

const communeResolution = (variant: number, code: string, timing: Timing): Template => ({
	code,
	section: 'uchwaly',
	kind: 'uchwala',
	levels: communes,
	variants: 1,
	timing,
	write: (context) => {
		const draft = resolutionDraft(context, variantOf(communeActs, variant)(context));
		if (code !== 'uchwala-skarga') return draft;
		return { ...draft, exclusion: privacyExclusion(context, 'Imię, nazwisko i adres osoby, która złożyła skargę') };
	},
});

const towing: Template = {
	code: 'uchwala-parking',
	section: 'uchwaly',
	kind: 'uchwala',
	levels: counties,
	variants: 1,
	timing: { at: 'session', periods: [['2025-10-15', '2025-12-10']] },
	write: (context) =>
		resolutionDraft(context, {
			subject: `ustalenia wysokości opłat za usunięcie pojazdu z drogi i jego przechowywanie na parkingu strzeżonym w ${context.on.year + 1} roku`,
			basis: `art. 12 pkt 11 ${selfGovernmentAct(context)} oraz art. 130a ust. 6 ustawy z dnia 20 czerwca 1997 r. – Prawo o ruchu drogowym`,
			sections: [
				`Ustala się wysokość opłat za usunięcie pojazdu z drogi na obszarze ${context.words.area.gen}: rower lub motorower – 150 zł, motocykl – 280 zł, pojazd o dopuszczalnej masie całkowitej do 3,5 t – 580 zł.`,
				'Ustala się wysokość opłat za każdą dobę przechowywania pojazdu na parkingu strzeżonym: rower lub motorower – 25 zł, motocykl – 35 zł, pojazd o dopuszczalnej masie całkowitej do 3,5 t – 50 zł.',
				execution(context),
				`Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym Województwa Lubuskiego, nie wcześniej niż z dniem 1 stycznia ${context.on.year + 1} r.`,
			],
			lead: `Stawki na ${context.on.year + 1} rok: holowanie samochodu osobowego 580 zł, doba na parkingu strzeżonym 50 zł.`,
			grounds: [
				'Rada powiatu ustala stawki co roku. Zaproponowane kwoty nie przekraczają stawek maksymalnych i odpowiadają kosztom usuwania pojazdów w powiecie.',
			],
		}),
};

const monument: Template = {
	code: 'uchwala-zabytki',
	section: 'uchwaly',
	kind: 'uchwala',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'session',
		periods: [
			['2025-04-10', '2025-06-30'],
			['2026-04-10', '2026-06-30'],
		],
	},
	write: (context) => {
		const { words, dice, on } = context;
		const sum = dice.int(4, 18) * 5000;
		const shown = count(sum);
		const work = dice.pick([
			'remont dachu kościoła',
			'konserwację ołtarza głównego',
			'renowację zabytkowej stolarki okiennej',
			'zabezpieczenie murów obronnych',
		]);
		return resolutionDraft(context, {
			subject: `udzielenia w ${on.year} roku dotacji na prace konserwatorskie przy zabytku wpisanym do rejestru zabytków`,
			basis: `${words.level === 'gmina' ? 'art. 18 ust. 2 pkt 15' : words.level === 'powiat' ? 'art. 12 pkt 11' : 'art. 18 pkt 20'} ${selfGovernmentAct(context)} oraz art. 81 ust. 1 ustawy z dnia 23 lipca 2003 r. o ochronie zabytków i opiece nad zabytkami`,
			sections: [
				`Udziela się z budżetu ${words.plain.gen} dotacji w kwocie ${shown} zł na ${work}.`,
				'Szczegółowe warunki przekazania i rozliczenia dotacji określi umowa.',
				execution(context),
				atOnce,
			],
			lead: `${words.level === 'wojewodztwo' ? 'Sejmik przyznał' : 'Rada przyznała'} ${shown} zł na ${work}.`,
			grounds: [
				`Wniosek właściciela zabytku spełnił wymagania formalne i uzyskał pozytywną opinię komisji. Dotacja pokryje nie więcej niż połowę nakładów koniecznych. ${councilShort(context)} przeznacza na ten cel środki zaplanowane w dziale 921 budżetu.`,
			],
		});
	},
};

export const resolutions: readonly Template[] = [
	communeResolution(0, 'uchwala-ulica', anySession),
	communeResolution(1, 'uchwala-czystosc', anySession),
	communeResolution(2, 'uchwala-zwierzeta', spring),
	communeResolution(3, 'uchwala-skarga', anySession),
	towing,
	monument,
];
