import { h2, ol, p, ul } from '../blocks.ts';
import { daysLater, inWords } from '../calendar.ts';
import { crewOf } from '../names.ts';
import type { Field } from '../people.ts';
import { addressLine, caseNumber, contactLine, placeAndDate, signature } from './phrases.ts';
import { anyDay, type Context, type Draft, everywhere, type Template, variantOf } from './template.ts';

interface Post {
	readonly name: string;
	readonly field: Field;
	readonly studies: string;
	readonly years: number;
	readonly duties: readonly string[];
	readonly extra: string;
}

const posts: readonly Post[] = [
	{
		name: 'inspektor do spraw księgowości budżetowej',
		field: 'finanse',
		studies: 'wykształcenie wyższe ekonomiczne',
		years: 3,
		duties: [
			'prowadzenie ksiąg rachunkowych urzędu',
			'uzgadnianie kont i sporządzanie sprawozdań budżetowych',
			'kontrola dokumentów pod względem formalnym i rachunkowym',
		],
		extra: 'znajomość programów finansowo-księgowych stosowanych w samorządzie',
	},
	{
		name: 'podinspektor do spraw ochrony środowiska',
		field: 'srodowisko',
		studies: 'wykształcenie wyższe, najlepiej ochrona środowiska lub leśnictwo',
		years: 0,
		duties: [
			'prowadzenie postępowań o wydanie zezwolenia na usunięcie drzew',
			'prowadzenie postępowań środowiskowych',
			'oględziny w terenie i sporządzanie protokołów',
		],
		extra: 'prawo jazdy kategorii B',
	},
	{
		name: 'inspektor do spraw zamówień publicznych',
		field: 'inwestycje',
		studies: 'wykształcenie wyższe',
		years: 2,
		duties: [
			'przygotowywanie i prowadzenie postępowań o udzielenie zamówienia',
			'sporządzanie umów i ich zmian',
			'sprawozdawczość do Prezesa Urzędu Zamówień Publicznych',
		],
		extra: 'doświadczenie w pracy z platformą zakupową',
	},
	{
		name: 'podinspektor do spraw organizacyjnych',
		field: 'organizacja',
		studies: 'wykształcenie co najmniej średnie',
		years: 1,
		duties: [
			'obsługa kancelarii i e-Doręczeń',
			'prowadzenie archiwum zakładowego',
			'redagowanie Biuletynu Informacji Publicznej',
		],
		extra: 'znajomość instrukcji kancelaryjnej',
	},
];

const experience = (years: number): string =>
	years === 0
		? 'staż pracy nie jest wymagany'
		: `co najmniej ${years === 1 ? 'rok stażu' : `${years} lata stażu`} pracy`;

const index6 =
	'W miesiącu poprzedzającym datę upublicznienia ogłoszenia wskaźnik zatrudnienia osób niepełnosprawnych w urzędzie był niższy niż 6%.';

/** Notice of recruitment. Source: art. 13 and 6 of the Act of 21.11.2008 on local government employees. */
const notice: Template = {
	code: 'nabor-ogloszenie',
	section: 'ogloszenia-o-naborze',
	kind: 'nabor',
	levels: everywhere,
	variants: 4,
	timing: anyDay,
	isAhead: true,
	write: (context): Draft => {
		const { crew, on, words } = context;
		const post = variantOf(posts, context.variant);
		const field = crew.departments[post.field];
		const until = daysLater(on, 14);
		const sign = caseNumber(context, crew.departments.organizacja, '2110');
		const body = [
			placeAndDate(context),
			p(
				`${words.head.nom} ogłasza nabór na wolne stanowisko urzędnicze: **${post.name}** ${words.office.loc} (${field.nom}). Podstawa: art. 11 ust. 1 i art. 13 ustawy z dnia 21 listopada 2008 r. o pracownikach samorządowych.`,
			),
			h2('Wymagania niezbędne'),
			ul(
				'obywatelstwo polskie, z zastrzeżeniem art. 11 ust. 2 i 3 ustawy,',
				'pełna zdolność do czynności prawnych i korzystanie z pełni praw publicznych,',
				'brak skazania prawomocnym wyrokiem sądu za umyślne przestępstwo ścigane z oskarżenia publicznego lub umyślne przestępstwo skarbowe,',
				'nieposzlakowana opinia,',
				`${post.studies},`,
				`${experience(post.years)}.`,
			),
			h2('Wymagania dodatkowe'),
			ul(`${post.extra},`, 'umiejętność pracy w zespole i jasnego pisania.'),
			h2('Zakres zadań'),
			ul(...post.duties.map((duty, place) => (place === post.duties.length - 1 ? `${duty}.` : `${duty},`))),
			h2('Warunki pracy'),
			p(
				`Pełny etat, praca przy komputerze powyżej 4 godzin dziennie, miejsce pracy: ${addressLine(context)}. Pierwszą umowę zawieramy na czas określony, nie dłuższy niż 6 miesięcy.`,
			),
			p(index6),
			h2('Dokumenty i termin'),
			ol(
				'list motywacyjny i życiorys,',
				'kwestionariusz osobowy dla osoby ubiegającej się o zatrudnienie,',
				'kopie dokumentów potwierdzających wykształcenie i staż pracy,',
				'podpisane oświadczenia o spełnianiu wymagań niezbędnych.',
			),
			p(
				`Dokumenty złóż w kancelarii urzędu lub prześlij pocztą do **${inWords(until)}**, w kopercie z dopiskiem „Nabór – ${post.name}”. O zachowaniu terminu decyduje data wpływu do urzędu.`,
			),
			p(`Znak sprawy: ${sign}`),
			contactLine(context, crew.departments.organizacja),
		];
		return {
			title: `Nabór na stanowisko: ${post.name}`,
			lead: `Praca ${words.office.loc}. Dokumenty przyjmujemy do ${inWords(until)}`,
			body,
			files: [
				{
					format: 'docx',
					title: 'Kwestionariusz osobowy',
					name: 'Kwestionariusz osobowy',
					blocks: [
						h2('Kwestionariusz osobowy dla osoby ubiegającej się o zatrudnienie'),
						ol(
							'Imię (imiona) i nazwisko: ………………………',
							'Data urodzenia: ………………………',
							'Dane kontaktowe: ………………………',
							'Wykształcenie: ………………………',
							'Kwalifikacje zawodowe: ………………………',
							'Przebieg dotychczasowego zatrudnienia: ………………………',
						),
						p('Data i podpis: ………………………'),
					],
				},
			],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			slip: {
				reason:
					'Dodano informację o wskaźniku zatrudnienia osób niepełnosprawnych, wymaganą przez art. 13 ust. 2 pkt 4b ustawy.',
				wrong: { body: body.filter((block) => block.type !== 'paragraph' || block.text !== index6) },
			},
			withdrawal:
				'Nabór odwołano przed upływem terminu składania dokumentów z powodu zmiany regulaminu organizacyjnego.',
		};
	},
};

/** Result of recruitment. Source: art. 15 of the same act: name and place of residence of the chosen person, grounds. */
const result: Template = {
	code: 'nabor-wynik',
	section: 'wyniki-naborow',
	kind: 'nabor',
	levels: everywhere,
	variants: 2,
	timing: anyDay,
	write: (context: Context): Draft => {
		const { crew, on, words, dice } = context;
		const post = variantOf(posts, context.variant * 2);
		const isChosen = context.variant === 0;
		const [person] = crewOf(dice, 1);
		const body = [
			placeAndDate(context),
			p(
				`Informacja o wyniku naboru na stanowisko: **${post.name}** ${words.office.loc}. Podstawa: art. 15 ustawy z dnia 21 listopada 2008 r. o pracownikach samorządowych.`,
			),
			...(isChosen
				? [
						p(`W wyniku naboru wybrano: **${person?.full}**, miejsce zamieszkania: ${words.seat.nom}.`),
						h2('Uzasadnienie'),
						p(
							`${person?.isWoman ? 'Wybrana kandydatka' : 'Wybrany kandydat'} spełnia wszystkie wymagania formalne. Podczas rozmowy kwalifikacyjnej ${person?.isWoman ? 'wykazała' : 'wykazał'} się bardzo dobrą znajomością przepisów i ${person?.isWoman ? 'uzyskała' : 'uzyskał'} najwyższą liczbę punktów w teście.`,
						),
					]
				: [
						p('Nabór zakończono bez wyboru kandydata.'),
						h2('Uzasadnienie'),
						p(
							'W terminie wpłynęły dwie oferty. Żadna z osób nie spełniła wymagań niezbędnych dotyczących stażu pracy. Nabór zostanie ogłoszony ponownie.',
						),
					]),
			signature(crew.head),
		];
		return {
			title: `Wynik naboru na stanowisko: ${post.name}`,
			lead: isChosen
				? 'Nabór zakończono wyborem kandydata. Zobacz uzasadnienie.'
				: 'Nabór zakończono bez wyboru kandydata. Ogłosimy go ponownie.',
			body,
			files: [],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
			validTo: on.add({ months: 3 }),
			withdrawnOn: daysLater(on.add({ months: 3 }), 1),
			withdrawal: 'Upłynął okres 3 miesięcy, przez który informacja o wyniku naboru musi być dostępna.',
		};
	},
};

export const recruitment: readonly Template[] = [notice, result];
