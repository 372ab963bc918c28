import type { RatedQuery } from './queries.ts';

const rated = (q: string, right: string, also: string, why: string): RatedQuery => ({
	...{ q, right: right.split(' '), why },
	also: also === '' ? [] : also.split(' '),
});

const named = [
	rated(
		'odpady Żagań',
		'odpady-stawka-zagan',
		'odpady-harmonogram-zary pszok-lubsko',
		'the named town before other towns',
	),
	rated(
		'śmieci w Żarach',
		'odpady-harmonogram-zary',
		'odpady-stawka-zagan pszok-lubsko',
		'locative, a word of residents',
	),
	rated('budżet Witnica', 'sprawozdanie-budzet-witnica', 'budzet-uchwala-sulechow rio-opinia-malomice', 'many budgets'),
	rated('budżet w Sulechowie', 'budzet-uchwala-sulechow', 'sprawozdanie-budzet-witnica', 'the same, another town'),
	rated('zmiana budżetu Żagania', 'budzet-zmiana-zagan', 'budzet-uchwala-sulechow', 'genitive of the name'),
	rated(
		'nabór powiat żarski',
		'nabor-wynik-geodeta-powiat-zarski',
		'nabor-podinspektor-zagan',
		'a county by its adjective',
	),
	rated(
		'praca w Zielonej Górze',
		'nabor-opiekun-zielona-gora',
		'nabor-podinspektor-zagan',
		'a name of two words, declined',
	),
	rated(
		'podatki Szprotawa',
		'podatek-nieruchomosci-szprotawa',
		'podatek-transport-lubsko podatek-rolny-zabor',
		'plural',
	),
	rated('podatki gmina Zabór', 'podatek-rolny-zabor', 'podatek-nieruchomosci-szprotawa', 'zabór is a word as well'),
	rated(
		'lubsko podatki',
		'podatek-transport-lubsko',
		'podatek-nieruchomosci-szprotawa',
		'the name first, in small letters',
	),
	rated(
		'drogi powiat żagański',
		'odsniezanie-powiat-zaganski',
		'droga-remont-malomice',
		'what the county does for roads',
	),
	rated(
		'oświadczenie majątkowe Zabór',
		'oswiadczenie-wojt-zabor',
		'oswiadczenie-radna-slubice',
		'the named commune first',
	),
	rated('oświadczenia w Słubicach', 'oswiadczenie-radna-slubice', 'oswiadczenie-wojt-zabor', 'locative'),
	rated('dotacja na piec Gorzów', 'wymiana-zrodel-ciepla-gorzow', 'czyste-powietrze-miedzyrzecz', 'half of a name'),
	rated('szkoła Brzeźnica', 'boisko-brzeznica', '', 'nothing else of schools there'),
	rated('dzieci Sulechów', 'zlobek-rekrutacja-sulechow', '', 'a general word and a town'),
	rated(
		'konsultacje Świebodzin',
		'plan-ogolny-swiebodzin program-wspolpracy-swiebodzin',
		'konsultacje-granice-szprotawa',
		'two of the town',
	),
	rated('plan Kożuchów', 'plan-miejscowy-kozuchow', 'plan-ogolny-swiebodzin', 'a word of many meanings'),
	rated('sołectwa Drezdenko', 'statut-soleczny-drezdenko', 'konsultacje-granice-szprotawa', 'statutes of the villages'),
	rated('urząd marszałkowski granty', 'granty-kultura-lubuskie', '', 'the voivodeship by its office'),
];

const numbers = [
	rated('XXI/164/2026', 'odpady-stawka-zagan', '', 'the number of an act'),
	rated('uchwała xx/158/2026', 'budzet-zmiana-zagan', '', 'in small letters, with a word'),
	rated('uchwała nr 189 XXV 2026 szprotawa', 'podatek-nieruchomosci-szprotawa', '', 'parts in another order'),
	rated('0007.196.2025', 'budzet-uchwala-sulechow', '', 'the number of an act by the file plan'),
	rated('0007/218/2026', 'psy-schronisko-sulechow', '', 'other separators'),
	rated('zarz. nr 120/2026', 'plywalnia-regulamin-swiebodzin', '', 'an order of the year'),
	rated('zarządzenie nr 18/2026 Żary', 'przedszkola-rekrutacja-zary', '', 'an order and its town'),
	rated('001234F', 'droga-remont-malomice', '', 'the number of a road'),
];

const further = [
	rated('zwierzęta bezdomne', 'psy-schronisko-sulechow', '', 'adjective behind the noun'),
	rated('psy bezpańskie', 'psy-schronisko-sulechow', '', 'the word of residents, the same way round'),
	rated(
		'zapisy dziecka do przedszkola',
		'przedszkola-rekrutacja-zary',
		'zlobek-rekrutacja-sulechow',
		'the office writes rekrutacja',
	),
	rated('rozbudowa mostu', 'most-nowa-sol', '', 'words of the title'),
	rated('komu umorzono podatki', 'ulgi-podatkowe-wykaz-zary', '', 'noun for a verb'),
	rated('koszt domu pomocy', 'dom-pomocy-powiat-zarski', 'mops-swiadczenia-nowa-sol', 'two words of a title of four'),
	rated('pogrzeb', 'zgon-gorzow', '', 'the office writes pochówek'),
	rated('farma wiatraków', 'decyzja-wiatr-witnica', '', 'the office writes elektrownie wiatrowe'),
	rated('panele fotowoltaiczne', 'fotowoltaika-drezdenko', '', 'farma fotowoltaiczna'),
	rated('susza odszkodowanie', 'szacowanie-szkod-susza-kozuchow', '', 'one word of two'),
	rated('komisja wyborcza', 'wybory-uzupelniajace-lagow', '', 'adjective of many words'),
	rated('nowy rozkład jazdy', 'transport-rozklad-wschowa', '', 'words of the title'),
];

/** Questions that came with the office named in a question, exact numbers and grades. */
export const gradedQueries: readonly RatedQuery[] = [...named, ...numbers, ...further];
