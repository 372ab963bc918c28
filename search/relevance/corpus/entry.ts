import type { SearchRecord } from '../../src/index.ts';
import { signaturesIn } from '../../src/text/signatures.ts';

/** Units of the corpus: slug → name and county. */
const units: Readonly<Record<string, readonly [name: string, county: string | null]>> = {
	'wojewodztwo-lubuskie': ['Województwo Lubuskie', null],
	'powiat-zaganski': ['Powiat żagański', 'żagański'],
	'powiat-zarski': ['Powiat żarski', 'żarski'],
	'powiat-slubicki': ['Powiat słubicki', 'słubicki'],
	'powiat-nowosolski': ['Powiat nowosolski', 'nowosolski'],
	zagan: ['Miasto Żagań', 'żagański'],
	szprotawa: ['Gmina Szprotawa', 'żagański'],
	malomice: ['Gmina Małomice', 'żagański'],
	brzeznica: ['Gmina Brzeźnica', 'żagański'],
	zary: ['Miasto Żary', 'żarski'],
	lubsko: ['Gmina Lubsko', 'żarski'],
	leknica: ['Miasto Łęknica', 'żarski'],
	slubice: ['Gmina Słubice', 'słubicki'],
	rzepin: ['Gmina Rzepin', 'słubicki'],
	'nowa-sol': ['Miasto Nowa Sól', 'nowosolski'],
	kozuchow: ['Gmina Kożuchów', 'nowosolski'],
	swiebodzin: ['Gmina Świebodzin', 'świebodziński'],
	lagow: ['Gmina Łagów', 'świebodziński'],
	sulechow: ['Gmina Sulechów', 'zielonogórski'],
	zabor: ['Gmina Zabór', 'zielonogórski'],
	'zielona-gora': ['Miasto Zielona Góra', 'Zielona Góra'],
	'gorzow-wielkopolski': ['Miasto Gorzów Wielkopolski', 'Gorzów Wielkopolski'],
	'kostrzyn-nad-odra': ['Miasto Kostrzyn nad Odrą', 'gorzowski'],
	witnica: ['Gmina Witnica', 'gorzowski'],
	wschowa: ['Gmina Wschowa', 'wschowski'],
	drezdenko: ['Gmina Drezdenko', 'strzelecko-drezdenecki'],
	miedzyrzecz: ['Gmina Międzyrzecz', 'międzyrzecki'],
	sulecin: ['Gmina Sulęcin', 'sulęciński'],
};

/** Section code → its group and name. */
const sections: Readonly<Record<string, readonly [group: string, label: string]>> = {
	uchwaly: ['prawo-lokalne', 'Uchwały'],
	zarzadzenia: ['prawo-lokalne', 'Zarządzenia'],
	'projekty-uchwal': ['prawo-lokalne', 'Projekty uchwał'],
	sesje: ['rada-i-sesje', 'Sesje i porządek obrad'],
	protokoly: ['rada-i-sesje', 'Protokoły i głosowania imienne'],
	interpelacje: ['rada-i-sesje', 'Interpelacje i zapytania'],
	konsultacje: ['plany-i-programy', 'Konsultacje społeczne'],
	'planowanie-przestrzenne': ['plany-i-programy', 'Planowanie przestrzenne'],
	srodowisko: ['plany-i-programy', 'Ochrona środowiska'],
	strategie: ['plany-i-programy', 'Strategie i programy'],
	'raport-o-stanie': ['plany-i-programy', 'Raport o stanie jednostki'],
	budzet: ['majatek-i-finanse', 'Budżet i zmiany budżetu'],
	sprawozdania: ['majatek-i-finanse', 'Sprawozdania finansowe'],
	'podatki-i-oplaty': ['majatek-i-finanse', 'Podatki i opłaty'],
	nieruchomosci: ['majatek-i-finanse', 'Sprzedaż i dzierżawa nieruchomości'],
	'pomoc-publiczna': ['majatek-i-finanse', 'Ulgi i pomoc publiczna'],
	przetargi: ['zamowienia-publiczne', 'Postępowania o udzielenie zamówienia'],
	'zapytania-ofertowe': ['zamowienia-publiczne', 'Zapytania ofertowe'],
	'ogloszenia-o-naborze': ['nabory', 'Ogłoszenia o naborze'],
	'wyniki-naborow': ['nabory', 'Wyniki naborów'],
	'karty-uslug': ['sprawy', 'Jak załatwić sprawę'],
	obwieszczenia: ['ogloszenia', 'Obwieszczenia i zawiadomienia'],
	'organizacje-pozarzadowe': ['ogloszenia', 'Konkursy dla organizacji'],
	komunikaty: ['ogloszenia', 'Komunikaty urzędu'],
	petycje: ['petycje-i-wnioski', 'Petycje'],
	'kontrole-zewnetrzne': ['kontrole', 'Kontrole zewnętrzne'],
	rejestry: ['rejestry-i-archiwa', 'Rejestry i ewidencje'],
	'oswiadczenia-majatkowe': ['dane-podstawowe', 'Oświadczenia majątkowe'],
	'jednostki-podlegle': ['dane-podstawowe', 'Jednostki podległe'],
	organizacja: ['dane-podstawowe', 'Organizacja urzędu'],
};

const kinds: Readonly<Record<string, string>> = {
	informacja: 'Informacja',
	ogloszenie: 'Ogłoszenie',
	obwieszczenie: 'Obwieszczenie',
	uchwala: 'Uchwała',
	zarzadzenie: 'Zarządzenie',
	projekt: 'Projekt aktu',
	przetarg: 'Przetarg na nieruchomość',
	zamowienie: 'Zamówienie publiczne',
	nabor: 'Nabór na stanowisko',
	konsultacje: 'Konsultacje',
	konkurs: 'Konkurs ofert',
	sprawozdanie: 'Sprawozdanie',
	budzet: 'Budżet',
	oswiadczenie: 'Oświadczenie majątkowe',
	protokol: 'Protokół',
	sesja: 'Sesja rady',
	interpelacja: 'Interpelacja lub zapytanie',
	petycja: 'Petycja',
	kontrola: 'Kontrola',
	rejestr: 'Rejestr lub ewidencja',
	usluga: 'Karta usługi',
};

export interface Written {
	readonly files?: readonly { readonly name: string; readonly text: string }[];
	readonly to?: number | null;
	readonly archived?: boolean;
}

const at = <Value>(table: Readonly<Record<string, Value>>, key: string): Value => {
	const value = table[key];
	if (value === undefined) throw new Error(`the corpus does not know ${key}`);
	return value;
};

/**
 * One text of the corpus. `where` is "unit section kind date"; the first paragraph of the text is its lead.
 * People and case numbers are invented; numbers are found as the CMS finds them.
 */
export const entry = (id: string, where: string, title: string, text: string, more: Written = {}): SearchRecord => {
	const [unit = '', section = '', kind = '', date = ''] = where.split(' ');
	const [unitName, county] = at(units, unit);
	const [sectionGroup, sectionLabel] = at(sections, section);
	const [lead = '', ...body] = text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
	const publishedAt = Date.parse(`${date}T09:00:00Z`) / 1000;
	return {
		...{ id: `bip-entries_${id}`, collection: 'bip-entries', document: id, unit, unitName, county },
		...{ kind, kindLabel: at(kinds, kind), section, sectionGroup, sectionLabel },
		...{ title, lead, headings: [], body: body.join('\n'), files: more.files ?? [] },
		...{
			signatures: signaturesIn([title, lead, ...body].join('\n')),
			publishedAt,
			from: publishedAt,
			to: more.to ?? null,
		},
		...{ archived: more.archived ?? false, year: Number(date.slice(0, 4)), rev: `rev-${id}` },
		url: `/bip/${unit}/${section}/${id}`,
	};
};
