import { h2, p, table, ul } from '../blocks.ts';
import { dayOf, inWords } from '../calendar.ts';
import type { Dice } from '../dice.ts';
import { figure, money, percent, roundTo } from '../wording.ts';
import { budgetOf, type Line, sumTable } from './budget.ts';
import { contactLine, selfGovernmentAct } from './phrases.ts';
import { resolutionDraft } from './resolutions.ts';
import { type Context, communes, type Draft, everywhere, type FileSpec, type Template } from './template.ts';

const budgetBasis = (context: Context): string => {
	const act = selfGovernmentAct(context);
	const finance =
		'art. 211, 212, 214, 215, 222, 235–237, 239, 242, 258 i 264 ust. 3 ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych';
	if (context.words.level === 'powiat') return `art. 12 pkt 5 ${act} oraz ${finance}`;
	if (context.words.level === 'wojewodztwo') return `art. 18 pkt 6 ${act} oraz ${finance}`;
	return `art. 18 ust. 2 pkt 4 ${act} oraz ${finance}`;
};

const budgetResolution: Template = {
	code: 'uchwala-budzetowa',
	section: 'budzet',
	kind: 'budzet',
	levels: everywhere,
	variants: 1,
	timing: { at: 'session', periods: [['2025-12-15', '2025-12-31']] },
	write: (context) => {
		const { words, on } = context;
		const year = on.year + 1;
		const budget = budgetOf(context, year);
		const deficit = budget.spending - budget.income;
		return resolutionDraft(
			context,
			{
				subject: `uchwalenia budżetu ${words.plain.gen} na ${year} rok`,
				basis: budgetBasis(context),
				sections: [
					`Ustala się dochody budżetu w łącznej kwocie ${money(budget.income)}.`,
					`Ustala się wydatki budżetu w łącznej kwocie ${money(budget.spending)}, z tego: wydatki bieżące ${money(budget.current)}, wydatki majątkowe ${money(budget.capital)}.`,
					`Deficyt budżetu w kwocie ${money(deficit)} zostanie pokryty nadwyżką z lat ubiegłych oraz kredytem długoterminowym.`,
					`Tworzy się rezerwę ogólną w kwocie ${money(roundTo(budget.spending * 0.004, 100_000))}.`,
					`Wykonanie uchwały powierza się ${words.executive.dat}.`,
					`Uchwała wchodzi w życie z dniem 1 stycznia ${year} r. i podlega ogłoszeniu w Dzienniku Urzędowym Województwa Lubuskiego.`,
				],
				lead: `Dochody ${money(budget.income)}, wydatki ${money(budget.spending)}. Na inwestycje przeznaczono ${percent(budget.capital, budget.spending)} wydatków.`,
				grounds: [
					`Projekt budżetu przedstawiono Regionalnej Izbie Obrachunkowej w Zielonej Górze w terminie do 15 listopada. Skład orzekający wydał o projekcie opinię pozytywną.`,
				],
			},
			[
				h2(`Wydatki według działów klasyfikacji budżetowej`),
				sumTable(`Wydatki budżetu na ${year} rok`, ['Dział', 'Kwota (zł)'], budget.sections),
			],
		);
	},
};

const budgetChange: Template = {
	code: 'zmiana-budzetu',
	section: 'budzet',
	kind: 'budzet',
	levels: everywhere,
	variants: 2,
	timing: {
		at: 'session',
		periods: [
			['2025-03-01', '2025-11-10'],
			['2026-03-01', '2026-10-31'],
		],
	},
	write: (context) => {
		const { words, dice, on } = context;
		const items = dice
			.shuffle<[string, number]>([
				['środki z rezerwy subwencji ogólnej', dice.int(8, 90) * 1_000_000],
				['dotacja na drogi z Rządowego Funduszu Rozwoju Dróg', dice.int(40, 300) * 1_000_000],
				['dotacja na usuwanie azbestu', dice.int(2, 12) * 500_000],
				['dochody ze sprzedaży majątku', dice.int(10, 70) * 1_000_000],
				['środki z programu Fundusze Europejskie dla Lubuskiego', dice.int(30, 260) * 1_000_000],
			])
			.slice(0, 3);
		const lines = items.map(([name, grosze]) => ({ name, grosze }));
		const sum = lines.reduce((all, line) => all + line.grosze, 0);
		const ordinal = on.month < 7 ? 'pierwszym' : 'drugim';
		return resolutionDraft(
			context,
			{
				subject: `zmian w budżecie ${words.plain.gen} na ${on.year} rok`,
				basis: `${budgetBasis(context).replace('211, 212, 214, 215, 222, 235–237, 239, 242, 258 i 264 ust. 3', '211, 212, 235 i 236')}`,
				sections: [
					`Zwiększa się dochody budżetu o kwotę ${money(sum)}, zgodnie z tabelą „Zwiększenie dochodów”.`,
					`Zwiększa się wydatki budżetu o kwotę ${money(sum)}, zgodnie z tabelą „Zwiększenie wydatków”.`,
					'Wynik budżetu nie zmienia się.',
					`Wykonanie uchwały powierza się ${words.executive.dat}.`,
					'Uchwała wchodzi w życie z dniem podjęcia i podlega ogłoszeniu w Dzienniku Urzędowym Województwa Lubuskiego.',
				],
				lead: `Dochody i wydatki rosną o ${money(sum)}. Wynik budżetu pozostaje bez zmian.`,
				grounds: [
					`Zmiany wynikają z decyzji o przyznaniu środków oraz z dochodów uzyskanych w ${ordinal} półroczu ${on.year} r.`,
				],
			},
			[
				sumTable('Zwiększenie dochodów', ['Źródło', 'Kwota (zł)'], lines),
				sumTable('Zwiększenie wydatków', ['Zadanie', 'Kwota (zł)'], spendingOf(sum, dice)),
			],
		);
	},
};

const spendingOf = (sum: number, dice: Dice): Line[] => {
	const roads = roundTo((sum * dice.int(35, 55)) / 100, 100_000);
	const schools = roundTo((sum * dice.int(15, 30)) / 100, 100_000);
	return [
		{ name: 'Przebudowa i remonty dróg', grosze: roads },
		{ name: 'Utrzymanie szkół i placówek oświatowych', grosze: schools },
		{ name: 'Gospodarka komunalna', grosze: sum - roads - schools },
	];
};

const quarters = [
	{ name: 'I kwartał 2026 roku', share: 25, end: '2026-03-31' },
	{ name: 'II kwartał 2026 roku', share: 50, end: '2026-06-30' },
	{ name: 'III kwartał 2026 roku', share: 74, end: '2026-09-30' },
] as const;

/** Quarterly information. Source: art. 37 ust. 1 pkt 1 of the Public Finance Act of 27.08.2009. */
const quarterReport = (which: 0 | 1 | 2, period: readonly [string, string]): Template => ({
	code: `sprawozdanie-kwartalne-${which + 1}`,
	section: 'sprawozdania',
	kind: 'sprawozdanie',
	levels: everywhere,
	variants: 1,
	timing: { at: 'day', periods: [period] },
	write: (context) => {
		const { words, dice, crew, on } = context;
		const quarter = quarters[which];
		const budget = budgetOf(context, on.year);
		const done = (planned: number): number =>
			Math.round((planned * (quarter.share * 10 + dice.int(-38, 31))) / 1000) + dice.int(11, 99_999);
		const [income, current, capital] = [
			done(budget.income),
			done(budget.current),
			Math.round(done(budget.capital) / 2),
		];
		const spending = current + capital;
		const result = income - spending;
		const row = (name: string, plan: number, real: number) => [name, figure(plan), figure(real), percent(real, plan)];
		const body = [
			p(
				`${words.head.nom} podaje do publicznej wiadomości informację o wykonaniu budżetu ${words.plain.gen}. Podstawa: art. 37 ust. 1 pkt 1 ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych.`,
			),
			table(
				`Wykonanie budżetu od początku roku do ${inWords(dayOf(quarter.end))}`,
				['Wyszczególnienie', 'Plan (zł)', 'Wykonanie (zł)', 'Wykonanie planu'],
				[
					row('Dochody ogółem', budget.income, income),
					row('Wydatki bieżące', budget.current, current),
					row('Wydatki majątkowe', budget.capital, capital),
					row('Wydatki ogółem', budget.spending, spending),
				],
			),
			p(
				`Wynik budżetu (dochody minus wydatki): **${result >= 0 ? 'nadwyżka' : 'deficyt'} ${money(Math.abs(result))}**.`,
			),
			p(
				`W okresie sprawozdawczym udzielono umorzeń niepodatkowych należności budżetowych na kwotę ${money(dice.int(2, 480) * 1000 + dice.int(0, 99))}.`,
			),
		];
		const signed: FileSpec = {
			format: 'pdf',
			title: 'Informacja kwartalna z podpisem skarbnika',
			name: `Informacja o budżecie ${quarter.end}`,
			blocks: body,
		};
		return {
			title: `Informacja o wykonaniu budżetu za ${quarter.name}`,
			lead: `Dochody wykonano w ${percent(income, budget.income)}, wydatki w ${percent(spending, budget.spending)}.`,
			body,
			files: [
				signed,
				{
					format: 'csv',
					title: 'Dane z tabeli do ponownego użycia',
					name: `wykonanie-budzetu-${quarter.end}`,
					rows: [
						['pozycja', 'plan_zl', 'wykonanie_zl'],
						...[
							['dochody', budget.income, income] as const,
							['wydatki_biezace', budget.current, current] as const,
							['wydatki_majatkowe', budget.capital, capital] as const,
						].map(([name, plan, real]) => [name, (plan / 100).toFixed(2), (real / 100).toFixed(2)]),
					],
				},
			],
			producedBy: crew.departments.finanse.clerk,
			responsible: crew.treasurer,
			validFrom: on,
			slip: {
				reason: 'Dołączono plik z danymi, którego zabrakło przy pierwszej publikacji.',
				wrong: { files: [signed] },
			},
		};
	},
});

interface Rate {
	readonly subject: string;
	readonly grosze: readonly [number, number];
	readonly unit: string;
}
/** Lower than the highest rates allowed for 2026. Source: art. 5 ust. 1 of the Local Taxes and Fees Act of 12.01.1991. */
const rates: readonly Rate[] = [
	{ subject: 'Grunty związane z działalnością gospodarczą', grosze: [98, 132], unit: 'za 1 m²' },
	{ subject: 'Grunty pozostałe', grosze: [34, 66], unit: 'za 1 m²' },
	{ subject: 'Budynki mieszkalne', grosze: [84, 114], unit: 'za 1 m²' },
	{ subject: 'Budynki związane z działalnością gospodarczą', grosze: [2350, 3240], unit: 'za 1 m²' },
	{ subject: 'Budynki pozostałe, w tym garaże', grosze: [690, 1090], unit: 'za 1 m²' },
	{ subject: 'Budowle', grosze: [200, 200], unit: '% wartości' },
];

const taxRates: Template = {
	code: 'podatek-od-nieruchomosci',
	section: 'podatki-i-oplaty',
	kind: 'uchwala',
	levels: communes,
	variants: 1,
	timing: { at: 'session', periods: [['2025-10-15', '2025-11-30']] },
	write: (context) => {
		const { words, dice, on } = context;
		const year = on.year + 1;
		const shown = rates.map((rate) => {
			const grosze = dice.int(...rate.grosze);
			return [rate.subject, rate.unit.startsWith('%') ? '2% wartości' : `${money(grosze)} ${rate.unit}`];
		});
		const dwelling = shown[2]?.[1] ?? '';
		return resolutionDraft(
			context,
			{
				subject: `określenia wysokości stawek podatku od nieruchomości na ${year} rok`,
				basis: `art. 18 ust. 2 pkt 8, art. 40 ust. 1 ${selfGovernmentAct(context)} oraz art. 5 ust. 1 ustawy z dnia 12 stycznia 1991 r. o podatkach i opłatach lokalnych`,
				sections: [
					`Określa się stawki podatku od nieruchomości na terenie ${words.area.gen} zgodnie z tabelą.`,
					`Wykonanie uchwały powierza się ${words.executive.dat}.`,
					'Traci moc dotychczasowa uchwała w sprawie stawek podatku od nieruchomości.',
					`Uchwała podlega ogłoszeniu w Dzienniku Urzędowym Województwa Lubuskiego i wchodzi w życie z dniem 1 stycznia ${year} r.`,
				],
				lead: `Od 1 stycznia ${year} r. stawka dla budynków mieszkalnych wynosi ${dwelling}.`,
				grounds: [
					`Zaproponowane stawki są niższe od górnych granic, które na ${year} rok ogłosił minister właściwy do spraw finansów publicznych.`,
				],
			},
			[table(`Stawki podatku od nieruchomości w ${year} roku`, ['Przedmiot opodatkowania', 'Stawka'], shown)],
		);
	},
};

/** Yearly list of those who got relief. Source: art. 37 ust. 1 pkt 2 lit. f–g of the Public Finance Act. */
const reliefs: Template = {
	code: 'wykaz-ulg',
	section: 'pomoc-publiczna',
	kind: 'informacja',
	levels: communes,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-05-19', '2025-05-30'],
			['2026-05-18', '2026-05-29'],
		],
	},
	write: (context): Draft => {
		const { words, crew, on } = context;
		const year = on.year - 1;
		const names = [
			'Gospodarstwo Rolne „Zielony Łan”',
			'Tartak „Sosna” spółka cywilna',
			'Zakład Usługowy „Kwadrat”',
			'Ośrodek Wypoczynkowy „Jezioro”',
			'Piekarnia „Bochen”',
		];
		const chosen = context.dice.shuffle(names).slice(0, 3);
		const body = [
			p(
				`Na podstawie art. 37 ust. 1 pkt 2 lit. f i g ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych ${words.head.nom} podaje do publicznej wiadomości wykazy za ${year} rok.`,
			),
			h2('Umorzenia, odroczenia i raty powyżej 500 zł'),
			table(
				'Komu udzielono ulg i z jakiego powodu',
				['Podatnik', 'Rodzaj ulgi', 'Przyczyna'],
				chosen.map((name, index) => [
					name,
					['umorzenie odsetek', 'rozłożenie na raty', 'odroczenie terminu'][index] ?? '',
					'ważny interes podatnika',
				]),
			),
			h2('Pomoc publiczna'),
			p('Pomocy publicznej (de minimis) udzielono wszystkim podmiotom wymienionym w tabeli.'),
			p('Wykaz nie obejmuje ulg, których łączna kwota dla jednego podatnika nie przekracza 500 zł.'),
			contactLine(context, crew.departments.finanse),
		];
		return {
			title: `Wykaz podatników, którym udzielono ulg w ${year} roku`,
			lead: 'Kto dostał umorzenie, odroczenie lub raty na kwotę powyżej 500 zł i z jakiego powodu.',
			body,
			files: [
				{ format: 'pdf', title: `Wykaz za ${year} rok`, name: `Wykaz ulg i pomocy publicznej ${year}`, blocks: body },
			],
			producedBy: crew.departments.finanse.clerk,
			responsible: crew.treasurer,
			validFrom: on,
		};
	},
};

/** Source: art. 238 of the Public Finance Act: the draft goes to the council and the audit chamber by 15 November. */
const budgetDraft: Template = {
	code: 'projekt-budzetu',
	section: 'budzet',
	kind: 'projekt',
	levels: everywhere,
	variants: 1,
	timing: { at: 'day', periods: [['2026-11-05', '2026-11-13']] },
	write: (context) => {
		const { words, crew, on } = context;
		const year = on.year + 1;
		const budget = budgetOf(context, year);
		const body = [
			p(
				`${words.executive.nom} przedstawia ${words.council.dat} i Regionalnej Izbie Obrachunkowej w Zielonej Górze projekt uchwały budżetowej na ${year} rok. Podstawa: art. 238 ust. 1 ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych.`,
			),
			ul(
				`dochody: **${money(budget.income)}**,`,
				`wydatki: **${money(budget.spending)}**, w tym majątkowe ${money(budget.capital)},`,
				`planowany deficyt: **${money(budget.spending - budget.income)}**.`,
			),
			sumTable(`Projekt wydatków na ${year} rok`, ['Dział', 'Kwota (zł)'], budget.sections),
			p(`Projekt podpisano ${inWords(on)} Radni rozpatrzą go na sesji w grudniu, po opinii izby obrachunkowej.`),
		];
		return {
			title: `Projekt budżetu ${words.plain.gen} na ${year} rok`,
			lead: `Planowane wydatki: ${money(budget.spending)}. Projekt czeka na opinię Regionalnej Izby Obrachunkowej.`,
			body,
			files: [{ format: 'pdf', title: 'Projekt uchwały budżetowej', name: `Projekt budżetu ${year}`, blocks: body }],
			producedBy: crew.departments.finanse.head,
			responsible: crew.treasurer,
			validFrom: on,
			slip: { reason: 'Dołączono projekt uchwały w pliku PDF.', wrong: { files: [] } },
		};
	},
};

export const finance: readonly Template[] = [
	budgetResolution,
	budgetChange,
	quarterReport(0, ['2026-04-20', '2026-04-30']),
	quarterReport(1, ['2026-07-20', '2026-07-31']),
	quarterReport(2, ['2026-10-20', '2026-10-30']),
	taxRates,
	reliefs,
	budgetDraft,
];
