import { type Block, h2, ol, p, table, ul } from '../blocks.ts';
import { daysLater, inDigits, inWords, onWorkingDay } from '../calendar.ts';
import { count, money } from '../wording.ts';
import { selfGovernmentAct, signature } from './phrases.ts';
import { type Context, type Draft, everywhere, local, type Template, type Timing, variantOf } from './template.ts';

interface Order {
	readonly subject: string;
	readonly basis: string;
	readonly sections: readonly string[];
	readonly lead: string;
	readonly annex?: readonly Block[];
	readonly producedBy?: Draft['producedBy'];
}

const chairOf = (person: Draft['producedBy']): string => (person.isWoman ? 'przewodnicząca' : 'przewodniczący');

/** Article on which the head of the unit acts as the office's manager. */
const managerBasis = ({ words, ...rest }: Context): string => {
	const act = selfGovernmentAct({ words, ...rest });
	if (words.level === 'powiat') return `art. 35 ust. 2 ${act}`;
	if (words.level === 'wojewodztwo') return `art. 43 ust. 1 ${act}`;
	return `art. 33 ust. 3 ${act}`;
};

const orderDraft = (context: Context, order: Order): Draft => {
	const { crew, words, on } = context;
	const number = `${context.draw('0050')}/${on.year}`;
	const body = [
		p(`**Zarządzenie Nr ${number} ${words.head.gen} z dnia ${inWords(on)}**`),
		p(`**w sprawie ${order.subject}**`),
		p(`Na podstawie ${order.basis} zarządzam, co następuje:`),
		...order.sections.map((text, index) => p(`**§ ${index + 1}.** ${text}`)),
		signature(crew.head),
		...(order.annex ?? []),
	];
	return {
		title: `Zarządzenie Nr ${number} w sprawie ${order.subject}`,
		lead: order.lead,
		body,
		files: [
			{
				format: 'pdf',
				title: `Zarządzenie Nr ${number}`,
				name: `Zarządzenie nr ${number.replace('/', '-')}`,
				blocks: body,
			},
		],
		producedBy: order.producedBy ?? crew.departments.organizacja.clerk,
		responsible: crew.head,
		validFrom: on,
	};
};

const tenderCommission = (context: Context): Order => {
	const { crew, on, words } = context;
	return {
		subject: `powołania komisji przetargowej do przeprowadzania przetargów na zbycie nieruchomości w ${on.year} roku`,
		basis: `§ 8 ust. 1 rozporządzenia Rady Ministrów z dnia 14 września 2004 r. w sprawie sposobu i trybu przeprowadzania przetargów oraz rokowań na zbycie nieruchomości`,
		sections: [
			`Powołuje się komisję przetargową w składzie: ${chairOf(crew.departments.grunty.head)} – ${crew.departments.grunty.head.name}, ${crew.departments.grunty.head.function}; członkowie – ${crew.departments.planowanie.clerk.name}, ${crew.departments.finanse.clerk.name} i ${crew.departments.organizacja.clerk.name}.`,
			'Dla ważności czynności komisji wymagana jest obecność co najmniej trzech osób, w tym przewodniczącego.',
			'Komisja działa do zakończenia przetargów ogłoszonych w bieżącym roku.',
			'Wykonanie zarządzenia powierza się przewodniczącemu komisji.',
			'Zarządzenie wchodzi w życie z dniem podpisania.',
		],
		lead: `Czteroosobowa komisja przeprowadzi wszystkie przetargi na zbycie nieruchomości ${words.plain.gen} w ${on.year} roku.`,
		producedBy: crew.departments.grunty.clerk,
	};
};

const dayOff = (context: Context): Order => {
	const { words, on } = context;
	const off = onWorkingDay(on.with({ month: 8, day: 14 }));
	return {
		subject: `ustalenia dnia wolnego od pracy ${words.office.loc} za święto przypadające w sobotę`,
		basis: `${managerBasis(context)} oraz art. 130 § 2 ustawy z dnia 26 czerwca 1974 r. – Kodeks pracy`,
		sections: [
			`Ustala się dzień ${inWords(off)} dniem wolnym od pracy dla pracowników ${words.office.gen} w zamian za święto przypadające w sobotę 15 sierpnia ${on.year} r.`,
			'W tym dniu urząd jest nieczynny. Dyżur w sprawach zgonów pełni urząd stanu cywilnego w godzinach 9:00–12:00.',
			'Informację o dniu wolnym umieszcza się na drzwiach urzędu i w Biuletynie Informacji Publicznej.',
			'Zarządzenie wchodzi w życie z dniem podpisania.',
		].filter((_, index) => index !== 1 || words.level === 'gmina'),
		lead: `${inWords(off)} urząd będzie nieczynny.`,
	};
};

const smallPurchases = (context: Context): Order => {
	const { crew, words } = context;
	return {
		subject: 'wprowadzenia regulaminu udzielania zamówień o wartości mniejszej niż 170 000 zł',
		basis: `${managerBasis(context)} oraz art. 44 ust. 3 ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych`,
		sections: [
			`Wprowadza się ${words.office.loc} regulamin udzielania zamówień publicznych o wartości mniejszej niż 170 000 zł netto, stanowiący załącznik do zarządzenia.`,
			'Zamówień udziela się z zachowaniem zasad celowości, oszczędności i uzyskiwania najlepszych efektów z danych nakładów.',
			`Nadzór nad stosowaniem regulaminu sprawuje ${crew.departments.inwestycje.nom}.`,
			'Traci moc dotychczasowy regulamin. Do postępowań wszczętych wcześniej stosuje się przepisy dotychczasowe.',
			'Zarządzenie wchodzi w życie z dniem podpisania.',
		],
		lead: 'Od ilu złotych pytamy o oferty i kiedy zapytanie musi trafić do Biuletynu Informacji Publicznej.',
		annex: [
			h2('Załącznik. Regulamin (wyciąg)'),
			table(
				'Tryb postępowania zależnie od wartości zamówienia',
				['Wartość netto', 'Sposób postępowania', 'Kto zatwierdza'],
				[
					['do 20 000 zł', 'rozeznanie cenowe, notatka', 'kierujący komórką'],
					['od 20 000 zł do 80 000 zł', 'zapytanie do co najmniej trzech wykonawców', 'sekretarz'],
					['od 80 000 zł do 170 000 zł', 'zapytanie ofertowe w Biuletynie Informacji Publicznej', words.headTitle.nom],
				],
			),
		],
		producedBy: crew.departments.inwestycje.clerk,
	};
};

const stockTaking = (context: Context): Order => {
	const { crew, on, words } = context;
	return {
		subject: `przeprowadzenia inwentaryzacji rocznej za ${on.year} rok`,
		basis: `${managerBasis(context)} oraz art. 26 i 27 ustawy z dnia 29 września 1994 r. o rachunkowości`,
		sections: [
			`Zarządza się przeprowadzenie inwentaryzacji składników majątku ${words.office.gen} według stanu na dzień 31 grudnia ${on.year} r.`,
			`Powołuje się komisję inwentaryzacyjną w składzie: ${chairOf(crew.secretary)} – ${crew.secretary.name}; członkowie – ${crew.departments.finanse.clerk.name} i ${crew.administrator.name}.`,
			`Spis z natury przeprowadza się od 1 grudnia ${on.year} r. do 15 stycznia ${on.year + 1} r.`,
			`Komisja przedstawi skarbnikowi wyniki inwentaryzacji do 30 stycznia ${on.year + 1} r.`,
			'Zarządzenie wchodzi w życie z dniem podpisania.',
		],
		lead: `Spis z natury potrwa od 1 grudnia ${on.year} r. do 15 stycznia ${on.year + 1} r.`,
		producedBy: crew.departments.finanse.clerk,
	};
};

const orders = [tenderCommission, dayOff, smallPurchases, stockTaking] as const;

const order = (code: string, which: number, timing: Timing, levels = everywhere): Template => ({
	code,
	section: 'zarzadzenia',
	kind: 'zarzadzenie',
	levels,
	variants: 1,
	timing,
	write: (context) => orderDraft(context, variantOf(orders, which)(context)),
});

/** Dates of enrolment by a commune's order. Source: art. 154 ust. 1 pkt 1 of the Education Law of 14.12.2016. */
const enrolment: Template = {
	code: 'rekrutacja-szkoly',
	section: 'zarzadzenia',
	kind: 'zarzadzenie',
	levels: ['gmina'],
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-01-15', '2025-01-30'],
			['2026-01-15', '2026-01-30'],
		],
	},
	write: (context) => {
		const { on, crew } = context;
		const day = (month: number, date: number): string => inDigits(onWorkingDay(on.with({ month, day: date })));
		const draft = orderDraft(context, {
			subject: `ustalenia terminów rekrutacji do przedszkoli i klas pierwszych szkół podstawowych na rok szkolny ${on.year}/${on.year + 1}`,
			basis: 'art. 154 ust. 1 pkt 1 i art. 29 ust. 2 pkt 2 ustawy z dnia 14 grudnia 2016 r. – Prawo oświatowe',
			sections: [
				`Ustala się terminy postępowania rekrutacyjnego i uzupełniającego na rok szkolny ${on.year}/${on.year + 1}, określone w załączniku.`,
				'Wykonanie zarządzenia powierza się dyrektorom przedszkoli i szkół podstawowych.',
				'Zarządzenie wchodzi w życie z dniem podpisania.',
			],
			lead: `Wnioski przyjmujemy od ${day(3, 2)} do ${day(3, 20)}. Sprawdź wszystkie terminy rekrutacji.`,
			annex: [
				h2('Załącznik. Terminy rekrutacji'),
				table(
					`Rekrutacja na rok szkolny ${on.year}/${on.year + 1}`,
					['Czynność', 'Rekrutacja', 'Rekrutacja uzupełniająca'],
					[
						['Złożenie wniosku z dokumentami', `${day(3, 2)} – ${day(3, 20)}`, `${day(5, 11)} – ${day(5, 15)}`],
						['Weryfikacja wniosków przez komisję', `do ${day(3, 27)}`, `do ${day(5, 20)}`],
						['Lista kandydatów zakwalifikowanych', day(4, 9), day(5, 25)],
						['Potwierdzenie woli przyjęcia', `do ${day(4, 16)}`, `do ${day(5, 29)}`],
						['Lista kandydatów przyjętych', day(4, 22), day(6, 8)],
					],
				),
				p(
					'Dziecko, które już chodzi do przedszkola, nie bierze udziału w rekrutacji. Rodzice składają tylko deklarację dalszego pobytu.',
				),
			],
			producedBy: crew.departments.oswiata.clerk,
		});
		return {
			...draft,
			files: [
				...draft.files,
				{
					format: 'docx',
					title: 'Wniosek o przyjęcie dziecka do przedszkola (wzór)',
					name: 'Wniosek o przyjęcie do przedszkola',
					blocks: [
						h2('Wniosek o przyjęcie dziecka do przedszkola'),
						ol(
							'Imię i nazwisko dziecka: ………………………',
							'Data urodzenia: ………………………',
							'Imiona i nazwiska rodziców: ………………………',
							'Adres zamieszkania: ………………………',
							'Przedszkola w kolejności wyboru: ………………………',
						),
						p('Data i podpis rodzica: ………………………'),
					],
				},
			],
		};
	},
};

/** Allotment of money for heat sources that the commune pays by itself. Source: art. 403 ust. 4–5 of the Environmental Protection Law. */
const heatSources: Template = {
	code: 'dotacje-zrodla-ciepla',
	section: 'komunikaty',
	kind: 'ogloszenie',
	levels: ['gmina'],
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-02-10', '2025-04-10'],
			['2026-02-10', '2026-04-10'],
		],
	},
	write: (context) => {
		const { words, crew, dice, on, unit } = context;
		const limit = dice.int(8, 14) * 50_000;
		const most = dice.pick([6000, 8000, 10_000]);
		const until = daysLater(on, 45);
		const field = crew.departments.srodowisko;
		return {
			title: `Dotacje na wymianę pieców w ${on.year} roku – nabór wniosków`,
			lead: `Do ${count(most)} zł na wymianę starego pieca. Wnioski przyjmujemy do ${inWords(until)}`,
			body: [
				p(
					`${words.head.nom} ogłasza nabór wniosków o dotację celową na wymianę źródła ciepła na paliwo stałe. Dotacji udzielamy na podstawie art. 403 ust. 4 i 5 ustawy z dnia 27 kwietnia 2001 r. – Prawo ochrony środowiska oraz uchwały ${words.council.gen}.`,
				),
				h2('Kto może dostać dotację'),
				ul(
					'właściciel lub współwłaściciel domu jednorodzinnego,',
					'osoba, która ma tytuł prawny do lokalu w budynku wielorodzinnym,',
					'wspólnota mieszkaniowa.',
				),
				h2('Ile wynosi dotacja'),
				p(
					`Dotacja pokrywa do 70% kosztów zakupu i montażu nowego źródła ciepła, nie więcej niż **${count(most)} zł**. W budżecie na ${on.year} rok zaplanowano na ten cel ${money(limit * 100)}.`,
				),
				h2('Jak złożyć wniosek'),
				ol(
					'Sprawdź, czy stary piec jest zgłoszony do Centralnej Ewidencji Emisyjności Budynków.',
					'Wypełnij wniosek i dołącz zdjęcie pieca oraz kosztorys.',
					`Złóż dokumenty w kancelarii urzędu albo wyślij przez e-Doręczenia do ${inWords(until)}`,
					'Poczekaj na umowę. Wydatków poniesionych przed jej podpisaniem nie zwracamy.',
				),
				p(`Wniosek, także ten do programu „Czyste Powietrze”, pomoże Ci wypełnić ${field.nom}, tel. ${unit.phone}.`),
			],
			files: [
				{
					format: 'docx',
					title: 'Wniosek o dotację na wymianę źródła ciepła',
					name: 'Wniosek o dotację na wymianę pieca',
					blocks: [
						h2('Wniosek o udzielenie dotacji na wymianę źródła ciepła'),
						ol(
							'Wnioskodawca: ………………………',
							'Adres budynku lub lokalu: ………………………',
							'Rodzaj i rok produkcji likwidowanego pieca: ………………………',
							'Planowane nowe źródło ciepła: ………………………',
							'Przewidywany koszt brutto: ………………………',
						),
						p('Data i podpis wnioskodawcy: ………………………'),
					],
				},
			],
			producedBy: field.clerk,
			responsible: field.head,
			validFrom: on,
			validTo: until,
			slip: {
				reason: 'Poprawiono termin składania wniosków podany w streszczeniu.',
				wrong: {
					lead: `Do ${count(most)} zł na wymianę starego pieca. Wnioski przyjmujemy do ${inWords(daysLater(on, 40))}`,
				},
			},
			withdrawal: 'Nabór zakończono: środki zaplanowane w budżecie zostały rozdysponowane w całości.',
		};
	},
};

export const orderTemplates: readonly Template[] = [
	order(
		'zarzadzenie-komisja',
		0,
		{
			at: 'day',
			periods: [
				['2025-01-13', '2025-02-10'],
				['2026-01-12', '2026-02-10'],
			],
		},
		local,
	),
	order('zarzadzenie-dzien-wolny', 1, { at: 'day', periods: [['2026-06-15', '2026-07-31']] }),
	order('zarzadzenie-zamowienia', 2, { at: 'day', periods: [['2026-01-05', '2026-03-31']] }),
	order('zarzadzenie-inwentaryzacja', 3, {
		at: 'day',
		periods: [
			['2025-10-20', '2025-11-20'],
			['2026-10-20', '2026-11-20'],
		],
	}),
	enrolment,
	heatSources,
];
