import { type EntryPage, type EntryVersion, entryUrl, type FileView, slugOf } from '@wrota/cms/contract';
import { units } from './fixture-units.ts';

const digest = (letter: string): string => letter.repeat(64);

const file = (
	letter: string,
	title: string,
	filename: string,
	mimeType: string,
	type: string,
	sizeBytes: number,
): FileView => ({
	id: letter,
	title,
	filename,
	mimeType,
	type,
	sizeBytes,
	sha256: digest(letter),
	description: null,
	hasText: mimeType !== 'image/png',
});

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const files: readonly FileView[] = [
	file('a', 'Ogłoszenie o przetargu z podpisem', 'ogłoszenie-przetarg-2.pdf', 'application/pdf', 'PDF', 412_000),
	{
		...file('b', 'Mapa poglądowa działek', 'mapa-lotników.png', 'image/png', 'PNG', 1_812_000),
		description: 'Trzy działki przy ul. Lotników Alianckich, na północ od skrzyżowania z ul. Dworcową.',
	},
	file('c', 'Oświadczenie uczestnika przetargu – do wypełnienia', 'oświadczenie.docx', docx, 'DOCX', 38_000),
];

const auctionHtml = `<h2>Co sprzedajemy</h2>
<p>Działki leżą w obrębie 2, w planie miejscowym pod zabudowę jednorodzinną (4MN), przy drodze gminnej o nawierzchni utwardzonej. W ulicy są wodociąg, kanalizacja sanitarna i sieć elektroenergetyczna; gaz – 60 m od granicy.</p>
<div class="scroll" role="region" tabindex="0" aria-label="Tabela 1. Działki, ceny i wadium"><table class="table"><caption>Tabela 1. Działki, ceny i wadium</caption><thead><tr><th scope="col">Działka</th><th scope="col">Powierzchnia</th><th scope="col">Księga wieczysta</th><th scope="col">Cena wywoławcza netto</th><th scope="col">Wadium</th></tr></thead><tbody><tr><th scope="row">1187/4</th><td data-l="Powierzchnia">0,1024 ha</td><td data-l="Księga wieczysta">ZG1G/00012345/6</td><td data-l="Cena wywoławcza netto">96 500 zł</td><td data-l="Wadium">9 650 zł</td></tr><tr><th scope="row">1187/5</th><td data-l="Powierzchnia">0,1180 ha</td><td data-l="Księga wieczysta">ZG1G/00012345/6</td><td data-l="Cena wywoławcza netto">108 000 zł</td><td data-l="Wadium">10 800 zł</td></tr></tbody></table></div>
<p>Do ceny ustalonej w przetargu doliczymy podatek VAT 23%.</p>
<h2>Jak wziąć udział</h2>
<ol><li>Wpłać wadium na rachunek urzędu najpóźniej <strong>11 grudnia 2026</strong>. Liczy się dzień wpływu pieniędzy.</li><li>Wypełnij <a href="/pliki/${digest('c')}/o%C5%9Bwiadczenie.docx">oświadczenie uczestnika</a> i przynieś je na przetarg.</li><li>Jeżeli reprezentujesz firmę albo inną osobę, weź pełnomocnictwo w oryginale.</li></ol>
<h2>O czym warto wiedzieć</h2>
<ul><li>Postąpienie to co najmniej 1% ceny wywoławczej.</li><li>Kto nie wygra, dostanie wadium z powrotem w ciągu 3 dni roboczych.</li></ul>`;

/** Day on which most documents of the fixture were made. */
export const producedOn = '2026-11-10';

interface Draft {
	id: string;
	unit: string;
	section: string;
	kind: string;
	title: string;
	lead: string;
	html: string;
	files?: readonly FileView[];
	/** Instants of publication of version 1, 2, 3 … */
	times: readonly string[];
	reasons?: readonly string[];
	to?: string;
	/** Another day of production than that of most. */
	producedOn?: string;
	withdrawal?: EntryPage['withdrawal'];
	exclusion?: EntryVersion['view']['exclusion'];
}

const versionOf = (draft: Draft, number: number): EntryVersion => {
	const unit = units.find((one) => one.slug === draft.unit);
	if (unit === undefined) throw new Error(`no unit ${draft.unit}`);
	const approvedAt = draft.times[number - 1] ?? '';
	return {
		number,
		approvedAt,
		from: approvedAt,
		to: draft.to ?? null,
		reason: draft.reasons?.[number - 2] ?? null,
		digest: digest(String(number)),
		view: {
			schema: 1,
			id: draft.id,
			unit: {
				slug: unit.slug,
				name: unit.name,
				officialName: unit.officialName,
				teryt: unit.teryt,
				county: unit.county,
			},
			section: draft.section,
			kind: draft.kind,
			title: draft.title,
			lead: number === 1 ? `${draft.lead} (pierwsza wersja)` : draft.lead,
			html: draft.html,
			files: [...(draft.files ?? [])],
			publisher: unit.officialName,
			producedBy: { name: 'Tymon Grądzki', function: 'inspektor w Wydziale Nieruchomości' },
			responsible: { name: 'Halina Borowik', function: 'Burmistrz Miasta Żagań' },
			enteredBy: { name: 'Jagoda Wierzbińska', function: null },
			approvedBy: { name: 'Renata Kmiecik', function: 'sekretarz miasta' },
			producedOn: draft.producedOn ?? producedOn,
			validFrom: null,
			validTo: null,
			exclusion: draft.exclusion ?? null,
		},
	};
};

/** The page of an entry as the CMS would answer; `number` for one of its versions. */
export const entryPage = (draft: Draft, number = draft.times.length, state?: EntryPage['state']): EntryPage => {
	const versions = draft.times.map((_, at) => versionOf(draft, at + 1)).reverse();
	const shown = versions.find((version) => version.number === number) ?? versionOf(draft, number);
	return {
		id: draft.id,
		url: entryUrl(draft),
		state: state ?? (draft.withdrawal ? 'withdrawn' : 'current'),
		currentNumber: draft.times.length,
		firstPublishedAt: draft.times[0] ?? '',
		shown,
		versions: versions.map(({ view, ...version }) => ({
			...version,
			title: view.title,
			enteredBy: view.enteredBy.name,
			approvedBy: view.approvedBy.name,
			changed: version.number === 1 ? [] : ['treść', 'pliki'],
		})),
		withdrawal: draft.withdrawal ?? null,
		changesAt: draft.to ?? null,
		tags: [`entry:${draft.id}`],
	};
};

export const drafts: readonly Draft[] = [
	{
		id: '48213',
		unit: 'zagan',
		section: 'nieruchomosci',
		kind: 'przetarg',
		title: 'Drugi przetarg ustny nieograniczony na sprzedaż działek przy ul. Lotników Alianckich',
		lead: 'Burmistrz Miasta Żagań ogłasza drugi przetarg na trzy działki budowlane. Przetarg odbędzie się w czwartek 17 grudnia 2026 o godz. 10:00 w sali 12 urzędu. Wadium trzeba wpłacić do 11 grudnia 2026.',
		html: auctionHtml,
		files,
		times: ['2026-11-12T08:14:22.000Z', '2026-11-13T07:40:05.000Z', '2026-11-18T12:02:41.000Z'],
		reasons: [
			'Brak mapy w pierwszej publikacji, prośba mieszkańca.',
			'Oczywista omyłka pisarska – przestawione cyfry w wadium.',
		],
		to: '2099-12-17T23:00:00.000Z',
	},
	{
		id: '48214',
		unit: 'zagan',
		section: 'uchwaly',
		kind: 'uchwala',
		title: 'Uchwała nr XXI/187/2026 w sprawie zgody na sprzedaż działek w obrębie 2',
		lead: 'Rada Miasta Żagań wyraża zgodę na sprzedaż w drodze przetargu działek nr 1187/4, 1187/5 i 1187/6.',
		html: '<p>Na podstawie art. 18 ust. 2 pkt 9 lit. a ustawy o samorządzie gminnym rada wyraża zgodę na sprzedaż działek.</p>',
		times: ['2026-05-26T09:00:00.000Z'],
	},
	{
		id: '48215',
		unit: 'zagan',
		section: 'ogloszenia-o-naborze',
		kind: 'nabor',
		title: 'Inspektor w Wydziale Komunikacji – nabór nr 12/2026',
		lead: 'Oferty można składać do 7 grudnia 2026.',
		html: '<p>Ogłoszenie wycofano.</p>',
		times: ['2026-11-20T10:00:00.000Z'],
		withdrawal: {
			at: '2026-11-22T09:30:00.000Z',
			reason: 'Nabór odwołano zarządzeniem nr 214/2026.',
			by: 'Renata Kmiecik',
		},
	},
	{
		id: '48216',
		unit: 'zagan',
		section: 'konsultacje',
		kind: 'konsultacje',
		title: 'Konsultacje projektu programu współpracy z organizacjami na 2026 rok',
		lead: 'Uwagi można było zgłaszać do 31 października 2025.',
		html: '<p>Konsultacje zakończone.</p>',
		times: ['2025-10-01T08:00:00.000Z'],
		to: '2025-10-31T23:00:00.000Z',
	},
	{
		id: '48217',
		unit: 'zagan',
		section: 'wnioski-o-informacje',
		kind: 'informacja',
		title: 'Odpowiedź na wniosek o umowy dotyczące monitoringu',
		lead: 'Udostępniamy umowy bez części objętej tajemnicą przedsiębiorcy.',
		html: '<p>Umowy są w plikach.</p>',
		files: files.slice(0, 1),
		times: ['2026-11-23T13:00:00.000Z'],
		producedOn: '2025-12-30',
		exclusion: {
			scope: 'Ceny jednostkowe w załączniku nr 2 do umowy',
			legalBasis: 'art. 5 ust. 2 ustawy o dostępie do informacji publicznej',
			excludedBy: 'Halina Borowik, Burmistrz Miasta Żagań',
			inInterestOf: 'Kamera-Test sp. z o.o.',
		},
	},
	{
		id: '48218',
		unit: 'lagow',
		section: 'podatki-i-oplaty',
		kind: 'uchwala',
		title: 'Uchwała nr XXVII/214/2026 w sprawie stawek podatku od nieruchomości na 2027 rok',
		lead: 'Nowe stawki obowiązują od 1 stycznia 2027.',
		html: '<p>Rada Gminy Łagów uchwala stawki.</p>',
		times: ['2026-11-24T06:02:00.000Z'],
	},
	...Array.from({ length: 24 }, (_, at): Draft => {
		const number = 190 + at;
		return {
			id: String(48300 + at),
			unit: 'zagan',
			section: 'zarzadzenia',
			kind: 'zarzadzenie',
			title: `Zarządzenie nr ${number}/2026 w sprawie zmian w budżecie miasta na 2026 rok`,
			lead: 'Burmistrz zmienia plan wydatków.',
			html: '<p>Zmienia się plan wydatków.</p>',
			times: [`2026-0${1 + (at % 9)}-15T10:00:00.000Z`],
		};
	}),
];

export type { Draft };
export { slugOf };
