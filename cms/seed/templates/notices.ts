import { type Block, h2, p, table, ul } from '../blocks.ts';
import { daysEarlier, daysLater, inWords } from '../calendar.ts';
import { caseNumber, contactLine, ofRoad, placeAndDate, roads, signature } from './phrases.ts';
import { anyDay, type Context, communes, counties, type Draft, type Template, variantOf } from './template.ts';

const plots = ({ dice, words }: Context, size: number): string =>
	`${Array.from({ length: size }, () => `${dice.int(12, 690)}/${dice.int(1, 19)}`).join(', ')} (obręb ${words.seat.nom})`;

/** Service by public notice takes effect after 14 days. Source: art. 49 § 2 k.p.a. */
const servedAfter = (context: Context): Block =>
	p(
		`Zawiadomienie uważa się za dokonane po upływie **14 dni** od dnia publicznego obwieszczenia, to jest z dniem **${inWords(context.on.add({ days: 14 }))}** (art. 49 § 2 Kodeksu postępowania administracyjnego).`,
	);

const inspectFiles = (context: Context): Block =>
	p(
		`Strony mogą zapoznać się z aktami sprawy ${context.words.office.loc}, w godzinach pracy urzędu, oraz zgłosić uwagi i wnioski w terminie 7 dni od dnia doręczenia tego zawiadomienia (art. 10 § 1 Kodeksu postępowania administracyjnego).`,
	);

/** The usual shape of a notice: who, on what basis, about what, where the files are, when it is served. */
const noticeDraft = (
	context: Context,
	notice: {
		title: string;
		lead: string;
		body: readonly Block[];
		name: string;
		field: 'planowanie' | 'srodowisko' | 'drogi';
	},
): Draft => {
	const { crew, on } = context;
	const field = crew.departments[notice.field];
	const body = [placeAndDate(context), ...notice.body, signature(crew.head), contactLine(context, field)];
	return {
		title: notice.title,
		lead: notice.lead,
		body,
		files: [{ format: 'pdf', title: 'Obwieszczenie z podpisem', name: notice.name, blocks: body }],
		producedBy: field.clerk,
		responsible: crew.head,
		validFrom: on,
		validTo: daysLater(on, 30),
		withdrawal: 'Obwieszczenie zdjęto po upływie czasu, przez który musiało być dostępne.',
		withdrawnOn: daysLater(on, 31),
		slip: { reason: 'Dołączono podpisane obwieszczenie w pliku PDF.', wrong: { files: [] } },
	};
};

const publicWorks = [
	{ what: 'budowie sieci wodociągowej i kanalizacji sanitarnej', short: 'budowa sieci wodociągowej i kanalizacji' },
	{ what: 'budowie linii kablowej średniego napięcia ze stacją transformatorową', short: 'budowa linii energetycznej' },
] as const;

/** Location of a public purpose investment. Source: art. 53 ust. 1 u.p.z.p. and art. 49 k.p.a. */
const location: Template = {
	code: 'lokalizacja-celu-publicznego',
	section: 'obwieszczenia',
	kind: 'obwieszczenie',
	levels: communes,
	variants: 2,
	timing: anyDay,
	write: (context) => {
		const { words, crew } = context;
		const work = variantOf(publicWorks, context.variant);
		const place = plots(context, 3);
		const sign = caseNumber(context, crew.departments.planowanie, '6733');
		return noticeDraft(context, {
			title: `Obwieszczenie o wszczęciu postępowania: ${work.short} ${words.seat.loc} (${sign})`,
			lead: `Ruszyło postępowanie w sprawie ustalenia lokalizacji inwestycji celu publicznego. Działki: ${place}.`,
			name: `Obwieszczenie ${sign.replaceAll('.', '-')}`,
			field: 'planowanie',
			body: [
				p(
					`Na podstawie art. 53 ust. 1 ustawy z dnia 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym oraz art. 49 i art. 61 § 4 ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego ${words.head.nom} **zawiadamia o wszczęciu postępowania** w sprawie ustalenia lokalizacji inwestycji celu publicznego polegającej na ${work.what}.`,
				),
				p(`Inwestycję planuje się na działkach nr ${place}.`),
				inspectFiles(context),
				servedAfter(context),
				p(`Znak sprawy: ${sign}`),
			],
		});
	},
};

const ventures = [
	{
		what: 'budowie instalacji fotowoltaicznej o mocy do 4 MW wraz z infrastrukturą towarzyszącą',
		short: 'instalacja fotowoltaiczna do 4 MW',
	},
	{ what: 'wydobywaniu kruszywa naturalnego ze złoża metodą odkrywkową', short: 'wydobywanie kruszywa naturalnego' },
	{ what: 'rozbudowie fermy drobiu o dwa budynki inwentarskie', short: 'rozbudowa fermy drobiu' },
] as const;

/** Environmental decision issued. Source: art. 85 ust. 3 and art. 74 ust. 3 of the Act of 3.10.2008. */
const environmental: Template = {
	code: 'decyzja-srodowiskowa',
	section: 'srodowisko',
	kind: 'obwieszczenie',
	levels: communes,
	variants: 3,
	timing: anyDay,
	write: (context) => {
		const { words, crew, on } = context;
		const venture = variantOf(ventures, context.variant);
		const sign = caseNumber(context, crew.departments.srodowisko, '6220');
		const decided = daysEarlier(on, 3);
		return noticeDraft(context, {
			title: `Decyzja o środowiskowych uwarunkowaniach: ${venture.short} (${sign})`,
			lead: `Decyzję wydano ${inWords(decided)} Każdy może ją przeczytać, strony mogą się odwołać.`,
			name: `Obwieszczenie decyzja środowiskowa ${sign.replaceAll('.', '-')}`,
			field: 'srodowisko',
			body: [
				p(
					`Na podstawie art. 85 ust. 3 ustawy z dnia 3 października 2008 r. o udostępnianiu informacji o środowisku i jego ochronie, udziale społeczeństwa w ochronie środowiska oraz o ocenach oddziaływania na środowisko ${words.head.nom} **podaje do publicznej wiadomości**, że ${inWords(decided)} wydano decyzję o środowiskowych uwarunkowaniach dla przedsięwzięcia polegającego na ${venture.what}.`,
				),
				p(`Miejsce realizacji: działki nr ${plots(context, 2)}.`),
				p('Przed wydaniem decyzji uzyskano opinie i uzgodnienia:'),
				ul(
					'Regionalnego Dyrektora Ochrony Środowiska w Gorzowie Wielkopolskim,',
					'Państwowego Powiatowego Inspektora Sanitarnego,',
					'dyrektora zarządu zlewni Państwowego Gospodarstwa Wodnego Wody Polskie.',
				),
				p(
					`Z treścią decyzji i dokumentacją sprawy można zapoznać się ${words.office.loc} (${crew.departments.srodowisko.nom}). Strony mogą wnieść odwołanie do Samorządowego Kolegium Odwoławczego za pośrednictwem organu, który wydał decyzję, w terminie 14 dni od dnia doręczenia.`,
				),
				p(
					'Jeżeli liczba stron postępowania przekracza 10, strony zawiadamia się przez obwieszczenie (art. 74 ust. 3 ustawy).',
				),
				servedAfter(context),
				p(`Znak sprawy: ${sign}`),
			],
		});
	},
};

/** Collection of proposals for a general plan. Source: art. 8h ust. 1 u.p.z.p.; not shorter than 21 days. */
const generalPlan: Template = {
	code: 'plan-ogolny-wnioski',
	section: 'planowanie-przestrzenne',
	kind: 'ogloszenie',
	levels: communes,
	variants: 1,
	timing: { at: 'day', periods: [['2025-02-03', '2025-10-31']] },
	isAhead: false,
	write: (context) => {
		const { words, crew, on, unit } = context;
		const until = daysLater(on, 28);
		const field = crew.departments.planowanie;
		const body = [
			placeAndDate(context),
			p(
				`${words.head.nom} ogłasza przystąpienie do sporządzania **planu ogólnego ${words.area.gen}** i zbieranie wniosków. Podstawa: art. 8h ust. 1 i art. 13i ust. 3 pkt 1 ustawy z dnia 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym oraz uchwała ${words.council.gen}.`,
			),
			h2('Czym jest plan ogólny'),
			p(
				'Plan ogólny dzieli cały obszar na strefy i wyznacza, gdzie będzie można budować. Zastąpi studium uwarunkowań. Plany miejscowe i decyzje o warunkach zabudowy będą musiały być z nim zgodne.',
			),
			h2('Jak złożyć wniosek'),
			ul(
				`Termin: do **${inWords(until)}**`,
				'Forma: na urzędowym formularzu pisma dotyczącego aktu planowania przestrzennego.',
				`Miejsce: kancelaria urzędu, e-Doręczenia albo e-mail [${unit.email}](mailto:${unit.email}).`,
				'We wniosku podaj imię i nazwisko lub nazwę, adres oraz oznaczenie nieruchomości.',
			),
			p(
				'Jednocześnie zawiadamiamy o przystąpieniu do strategicznej oceny oddziaływania na środowisko. Wnioski do prognozy można składać w tym samym terminie.',
			),
			signature(crew.head),
			contactLine(context, field),
		];
		return {
			title: `Plan ogólny ${words.area.gen}: zbieramy wnioski`,
			lead: `Powiedz, jak ma się rozwijać Twoja okolica. Wnioski przyjmujemy do ${inWords(until)}`,
			body,
			files: [
				{
					format: 'pdf',
					title: 'Ogłoszenie o przystąpieniu do planu ogólnego',
					name: 'Ogłoszenie plan ogólny',
					blocks: body,
				},
			],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			slip: {
				reason: 'Poprawiono w streszczeniu datę końca zbierania wniosków.',
				wrong: {
					lead: `Powiedz, jak ma się rozwijać Twoja okolica. Wnioski przyjmujemy do ${inWords(daysLater(on, 21))}`,
				},
			},
		};
	},
};

/** Social consultations of a local plan. Source: art. 8i u.p.z.p.; comments for at least 28 days. */
const localPlan: Template = {
	code: 'plan-miejscowy-konsultacje',
	section: 'planowanie-przestrzenne',
	kind: 'konsultacje',
	levels: communes,
	variants: 1,
	timing: { at: 'day', periods: [['2025-03-03', '2026-11-16']] },
	isAhead: true,
	write: (context) => {
		const { words, crew, on, dice, unit } = context;
		const road = ofRoad(dice.pick(roads));
		const meeting = daysLater(on, 16);
		const until = daysLater(on, 31);
		const field = crew.departments.planowanie;
		const body = [
			placeAndDate(context),
			p(
				`${words.head.nom} zaprasza do konsultacji projektu miejscowego planu zagospodarowania przestrzennego w rejonie ul. ${road} ${words.seat.loc}. Podstawa: art. 8h ust. 1 i art. 8i ust. 1 ustawy z dnia 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym.`,
			),
			table(
				'Terminy i formy konsultacji',
				['Forma', 'Termin', 'Miejsce'],
				[
					['Zbieranie uwag', `od ${inWords(on)} do ${inWords(until)}`, 'kancelaria urzędu, e-mail, e-Doręczenia'],
					['Spotkanie otwarte i dyskusja', `${inWords(meeting)}, godz. 17:00`, `${words.office.nom}, sala narad`],
					['Dyżur projektanta', `${inWords(daysLater(meeting, 3))}, godz. 15:30–17:30`, `${field.nom}`],
				],
			),
			p(
				'Plan obejmuje tereny zabudowy mieszkaniowej jednorodzinnej, usług i zieleni urządzonej oraz nowy układ dróg dojazdowych.',
			),
			p(
				`Projekt planu z prognozą oddziaływania na środowisko można obejrzeć w urzędzie i na stronie [${unit.slug}.example](https://${unit.slug}.example). Uwagi składa się na urzędowym formularzu.`,
			),
			signature(crew.head),
			contactLine(context, field),
		];
		return {
			title: `Konsultacje projektu planu miejscowego w rejonie ul. ${road} ${words.seat.loc}`,
			lead: `Spotkanie otwarte: ${inWords(meeting)}, godz. 17:00. Uwagi przyjmujemy do ${inWords(until)}`,
			body,
			files: [
				{
					format: 'pdf',
					title: 'Obwieszczenie o konsultacjach',
					name: 'Obwieszczenie konsultacje planu miejscowego',
					blocks: body,
				},
			],
			producedBy: field.clerk,
			responsible: crew.head,
			validFrom: on,
			validTo: until,
			withdrawal: 'Konsultacje przeniesiono na inny termin z powodu uzupełnienia prognozy oddziaływania na środowisko.',
		};
	},
};

/** Permission for a road. Source: art. 11d ust. 5 of the Act of 10.04.2003 on preparing public road investments. */
const roadPermit: Template = {
	code: 'zrid',
	section: 'obwieszczenia',
	kind: 'obwieszczenie',
	levels: counties,
	variants: 1,
	timing: anyDay,
	write: (context) => {
		const { words, crew } = context;
		const sign = caseNumber(context, crew.departments.drogi, '6740');
		return noticeDraft(context, {
			title: `Zawiadomienie o wszczęciu postępowania w sprawie rozbudowy drogi powiatowej ${words.seat.loc} (${sign})`,
			lead: 'Wpłynął wniosek o zezwolenie na realizację inwestycji drogowej. Strony mogą przejrzeć akta i zgłosić uwagi.',
			name: `Zawiadomienie ${sign.replaceAll('.', '-')}`,
			field: 'drogi',
			body: [
				p(
					`Na podstawie art. 11d ust. 5 ustawy z dnia 10 kwietnia 2003 r. o szczególnych zasadach przygotowania i realizacji inwestycji w zakresie dróg publicznych ${words.head.nom} **zawiadamia o wszczęciu postępowania** w sprawie wydania decyzji o zezwoleniu na realizację inwestycji drogowej.`,
				),
				p(
					`Inwestycja polega na rozbudowie drogi powiatowej na odcinku o długości ${(context.dice.int(6, 38) / 10).toFixed(1).replace('.', ',')} km. Obejmuje działki nr ${plots(context, 4)}.`,
				),
				p(
					'Z dniem doręczenia zawiadomienia nieruchomości Skarbu Państwa i jednostek samorządu terytorialnego objęte wnioskiem nie mogą być przedmiotem obrotu (art. 11d ust. 9 ustawy).',
				),
				inspectFiles(context),
				servedAfter(context),
				p(`Znak sprawy: ${sign}`),
			],
		});
	},
};

export const notices: readonly Template[] = [location, environmental, generalPlan, localPlan, roadPermit];
