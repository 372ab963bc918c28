import { h2, p, table } from '../blocks.ts';
import { daysEarlier, daysLater, inDigits, inWords } from '../calendar.ts';
import { caseNumber, privacyExclusion, secretExclusion, signature } from './phrases.ts';
import { type Draft, everywhere, type Template, variantOf } from './template.ts';

const inspectors = [
	{
		who: 'Regionalna Izba Obrachunkowa w Zielonej Górze',
		whom: 'Regionalną Izbę Obrachunkową w Zielonej Górze',
		topic: 'gospodarka finansowa i zamówienia publiczne (kontrola kompleksowa)',
		finding:
			'Kontrola nie wykazała nieprawidłowości, które miałyby wpływ na wynik finansowy. Uwagi dotyczyły terminów odprowadzania dochodów budżetu państwa.',
		advice: 'odprowadzać dochody w terminach z ustawy',
	},
	{
		who: 'Archiwum Państwowe w Zielonej Górze',
		whom: 'Archiwum Państwowe w Zielonej Górze',
		topic: 'postępowanie z materiałami archiwalnymi',
		finding: 'Zasób archiwum zakładowego jest uporządkowany i bezpieczny. Uwagi dotyczyły opisu części teczek.',
		advice: 'poprawić opisy teczek kategorii A',
	},
	{
		who: 'Państwowa Inspekcja Pracy',
		whom: 'Państwową Inspekcję Pracy',
		topic: 'przestrzeganie prawa pracy i bezpieczeństwo pracy',
		finding: 'Stanowiska pracy spełniają wymagania. Uwagi dotyczyły terminów szkoleń okresowych.',
		advice: 'uzupełnić wpisy w ewidencji szkoleń',
	},
] as const;

const externalControl: Template = {
	code: 'kontrola-zewnetrzna',
	section: 'kontrole-zewnetrzne',
	kind: 'kontrola',
	levels: everywhere,
	variants: 3,
	timing: { at: 'day', periods: [['2025-03-03', '2026-11-13']] },
	write: (context): Draft => {
		const { crew, words, on, dice } = context;
		const inspector = variantOf(inspectors, context.variant);
		const from = daysEarlier(on, dice.int(70, 95));
		const until = daysEarlier(on, dice.int(38, 52));
		const body = [
			table(
				'Dane o kontroli',
				['Dane', 'Treść'],
				[
					['Organ kontrolujący', inspector.who],
					['Zakres', inspector.topic],
					['Czas trwania', `od ${inDigits(from)} do ${inDigits(until)}`],
					['Znak sprawy', caseNumber(context, crew.departments.organizacja, '1710')],
				],
			),
			h2('Ustalenia'),
			p(inspector.finding),
			h2('Zalecenia i sposób wykonania'),
			table(
				'Zalecenia pokontrolne',
				['Zalecenie', 'Sposób wykonania', 'Termin'],
				[
					[inspector.advice, 'wykonano w trakcie kontroli', inDigits(until)],
					['uzupełnić procedury wewnętrzne', 'zmieniono instrukcję', inDigits(on)],
					['przeszkolić pracowników', 'szkolenie zaplanowano', inDigits(daysLater(on, 30))],
				],
			),
			signature(crew.head),
		];
		return {
			title: `Kontrola przeprowadzona przez ${inspector.whom} w ${on.year} roku – wyniki i zalecenia`,
			lead: `Zakres: ${inspector.topic}. Trzy zalecenia, dwa już wykonane.`,
			body,
			files: [
				{
					format: 'pdf',
					title: 'Wystąpienie pokontrolne z odpowiedzią',
					name: `Kontrola ${on.year} ${inspector.who}`,
					blocks: [p(`${words.office.nom}: odpowiedź na wystąpienie pokontrolne`), ...body],
				},
			],
			producedBy: crew.departments.organizacja.clerk,
			responsible: crew.secretary,
			validFrom: on,
			exclusion:
				context.variant === 0
					? secretExclusion(
							context,
							'Ceny jednostkowe z umów kontrolowanego wykonawcy',
							'wykonawcy usług objętych kontrolą',
						)
					: privacyExclusion(context, 'Dane pracowników, którzy nie pełnią funkcji publicznych'),
		};
	},
};

const internalControl: Template = {
	code: 'kontrola-wewnetrzna',
	section: 'kontrole-wewnetrzne',
	kind: 'kontrola',
	levels: everywhere,
	variants: 1,
	timing: {
		at: 'day',
		periods: [
			['2025-01-13', '2025-02-28'],
			['2026-01-12', '2026-02-27'],
		],
	},
	write: (context): Draft => {
		const { crew, words, on } = context;
		const places = {
			gmina: ['Ośrodek Pomocy Społecznej', 'Szkoła Podstawowa', 'Ośrodek Kultury'],
			powiat: ['Powiatowe Centrum Pomocy Rodzinie', 'Powiatowy Zarząd Dróg', 'Zespół Szkół Ponadpodstawowych'],
			wojewodztwo: ['Zarząd Dróg Wojewódzkich', 'Wojewódzki Urząd Pracy', 'Regionalny Ośrodek Polityki Społecznej'],
		}[words.level];
		return {
			title: `Plan kontroli wewnętrznych na ${on.year} rok`,
			lead: 'Trzy kontrole: w jakich jednostkach, kiedy i co sprawdzimy.',
			body: [
				p(
					`Plan zatwierdził${crew.head.isWoman ? 'a' : ''} ${crew.head.name}, ${words.head.nom}, ${inWords(on)} Podstawa: art. 68 i 69 ustawy z dnia 27 sierpnia 2009 r. o finansach publicznych (kontrola zarządcza).`,
				),
				table(
					`Kontrole zaplanowane w ${on.year} roku`,
					['Jednostka', 'Zakres', 'Kwartał'],
					places.map((place, index) => [
						place,
						['wydatki i zamówienia publiczne', 'gospodarka kasowa i inwentaryzacja', 'wykorzystanie dotacji'][index] ??
							'',
						['I', 'II', 'IV'][index] ?? '',
					]),
				),
				p('Wyniki opublikujemy w tym dziale w ciągu 30 dni od zakończenia każdej kontroli.'),
			],
			files: [],
			producedBy: crew.departments.finanse.clerk,
			responsible: crew.secretary,
			validFrom: on,
		};
	},
};

export const oversight: readonly Template[] = [externalControl, internalControl];
