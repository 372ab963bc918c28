/** Something that people look for in an office: how they ask (`{p}` is the office), and the titles that answer it. */
export interface Theme {
	readonly asked: readonly string[];
	readonly title: RegExp;
}

const theme = (title: RegExp, ...asked: readonly string[]): Theme => ({ title, asked });

const services = [
	theme(/deklarację o opłacie za odpady/, 'deklaracja śmieciowa {p}', '{p} opłata za odpady deklaracja'),
	theme(/zameldować/, 'meldunek {p}', 'zameldowanie na pobyt czasowy {p}'),
	theme(/zajęcie pasa drogowego/, 'zajęcie pasa drogowego {p}', '{p} zezwolenie na zajęcie drogi'),
	theme(/wymienić prawo jazdy/, 'wymiana prawa jazdy {p}', 'prawo jazdy {p}'),
	theme(/wycięcia drzewa/, 'wycinka drzew {p}', 'zezwolenie na wycięcie drzewa {p}', '{p} ścięcie drzewa'),
	theme(/zarejestrować samochód/, 'rejestracja samochodu {p}', 'rejestracja pojazdu {p}', 'przerejestrowanie auta {p}'),
	theme(/dowód osobisty/, 'dowód osobisty {p}', 'wyrobienie dowodu osobistego {p}', '{p} wniosek o dowod'),
	theme(/na jakim etapie jest Twoja sprawa/, 'etap mojej sprawy {p}', 'jak sprawdzić sprawę w urzędzie {p}'),
	theme(
		/Informacja, której nie ma w Biuletynie/,
		'wniosek o informację publiczną {p}',
		'informacja której nie ma w bip {p}',
	),
];

const law = [
	theme(
		/stawek podatku od nieruchomości/,
		'podatek od nieruchomości {p}',
		'stawki podatku {p}',
		'ile wynosi podatek od domu {p}',
	),
	theme(
		/regulaminu utrzymania czystości i porządku/,
		'regulamin utrzymania czystości {p}',
		'regulamin czystości i porządku uchwała {p}',
	),
	theme(
		/zwierzętami bezdomnymi/,
		'bezdomne zwierzęta {p}',
		'bezpańskie psy {p}',
		'program opieki nad zwierzętami bezdomnymi {p}',
	),
	theme(/nadania nazwy ulicy/, 'nazwa ulicy {p}', 'nadanie nazwy ulicy uchwała {p}'),
	theme(/usunięcie pojazdu z drogi/, 'odholowanie samochodu {p}', 'opłaty za usunięcie pojazdu z drogi {p}'),
	theme(/dotacji na prace konserwatorskie/, 'dotacja na zabytek {p}', 'dotacje na prace konserwatorskie {p}'),
	theme(/rozpatrzenia skargi na działalność/, 'skarga na burmistrza {p}', 'rozpatrzenie skargi na wójta {p}'),
	theme(/w sprawie uchwalenia budżetu/, 'uchwała budżetowa {p}', 'uchwalenie budżetu na 2026 rok {p}'),
	theme(/w sprawie zmian w budżecie/, 'zmiany w budżecie {p}', 'zmiana uchwały budżetowej {p}'),
	theme(/powołania komisji przetargowej/, 'komisja przetargowa {p}', 'zarządzenie o komisji przetargowej {p}'),
	theme(/dnia wolnego od pracy/, 'dzień wolny w urzędzie {p}', 'kiedy urząd jest nieczynny {p}'),
	theme(/inwentaryzacji rocznej/, 'inwentaryzacja roczna {p}', 'spis z natury inwentaryzacja {p}'),
	theme(
		/rekrutacji do przedszkoli/,
		'rekrutacja do przedszkola {p}',
		'zapisy do przedszkola {p}',
		'nabór do szkoły podstawowej {p}',
	),
	theme(/mniejszej niż 170 000/, 'zamówienia do 170 tys regulamin {p}', 'regulamin udzielania zamówień {p}'),
	theme(
		/programu współpracy .* z organizacjami/,
		'program współpracy z organizacjami {p}',
		'współpraca ze stowarzyszeniami {p}',
	),
];

const money = [
	theme(/^Projekt budżetu/, 'projekt budżetu na 2027 rok {p}', 'projekt budżetu {p}'),
	theme(/wykonaniu budżetu za/, 'wykonanie budżetu {p}', 'sprawozdanie z wykonania budżetu kwartał {p}'),
	theme(/udzielono ulg/, 'ulgi podatkowe {p}', 'umorzenia podatków {p}', 'komu umorzono podatek {p}'),
	theme(/^Plan postępowań/, 'plan zamówień publicznych {p}', 'plan postępowań o udzielenie zamówień {p}'),
	theme(/^Zapytanie ofertowe/, 'zapytanie ofertowe {p}', 'zapytania ofertowe {p}'),
	theme(
		/^(Wynik przetargu|Przetarg) na sprzedaż działki/,
		'działka na sprzedaż {p}',
		'przetarg na działkę {p}',
		'kupno działki od gminy {p}',
	),
	theme(/nieruchomości do dzierżawy/, 'dzierżawa gruntów {p}', 'wykaz nieruchomości do dzierżawy {p}'),
	theme(/wymianę pieców/, 'dotacja na wymianę pieca {p}', 'kopciuchy dofinansowanie {p}', 'wymiana pieców {p}'),
	theme(
		/onkurs.? ofert dla organizacji/,
		'konkurs ofert {p}',
		'konkurs dla stowarzyszeń {p}',
		'dotacje dla organizacji pozarządowych {p}',
	),
];

const office = [
	theme(
		/^Oświadczenia majątkowe/,
		'oświadczenia majątkowe {p}',
		'majątek radnych {p}',
		'oswiadczenia majatkowe radnych {p}',
	),
	theme(/^Jednostki organizacyjne/, 'jednostki organizacyjne {p}', 'jednostki podległe {p}'),
	theme(/^Plan kontroli/, 'plan kontroli {p}', 'kontrole wewnętrzne plan {p}'),
	theme(/^Kontrola przeprowadzona/, 'wyniki kontroli {p}', 'zalecenia pokontrolne {p}'),
	theme(/^Status prawny i statut/, 'statut {p}', 'status prawny {p}'),
	theme(/kompetencje i godziny przyjęć/, 'godziny przyjęć burmistrza {p}', 'kierownictwo urzędu {p}'),
	theme(/^Kto czym się zajmuje/, 'wydziały urzędu {p}', 'komórki organizacyjne {p}'),
	theme(/^Archiwum zakładowe/, 'archiwum zakładowe {p}', 'udostępnianie akt archiwum {p}'),
	theme(
		/^(Wynik naboru|Nabór) na stanowisko/,
		'praca w urzędzie {p}',
		'nabór na stanowisko {p}',
		'wolne stanowiska {p}',
	),
	theme(/ewidencja zabytków/, 'ewidencja zabytków {p}', 'spis zabytków {p}'),
	theme(
		/^Rejestr działalności regulowanej/,
		'rejestr działalności regulowanej odpady {p}',
		'firmy odbierające odpady {p}',
	),
	theme(/^Rejestr instytucji kultury/, 'rejestr instytucji kultury {p}', 'instytucje kultury {p}'),
];

const council = [
	theme(/^[IVXLC]+ sesja/, 'sesja rady {p}', 'kiedy sesja {p}', 'porządek obrad {p}'),
	theme(/^Protokół z/, 'protokół z sesji {p}', 'protokoły z obrad {p}'),
	theme(/^Interpelacja/, 'interpelacja radnego {p}', 'interpelacje {p}'),
	theme(/^Petycja/, 'petycja {p}', 'petycje mieszkańców {p}'),
	theme(/^Raport o stanie/, 'raport o stanie gminy {p}', 'raport o stanie {p}'),
	theme(/^Strategia rozwoju/, 'strategia rozwoju {p}', 'strategia rozwoju do 2036 {p}'),
];

const plans = [
	theme(/^Plan ogólny/, 'plan ogólny {p}', 'wnioski do planu ogólnego {p}'),
	theme(/^Decyzja o środowiskowych/, 'decyzja środowiskowa {p}', 'decyzja o środowiskowych uwarunkowaniach {p}'),
	theme(/^Obwieszczenie o wszczęciu/, 'obwieszczenie o wszczęciu postępowania {p}', 'obwieszczenie budowa {p}'),
	theme(/^Konsultacje/, 'konsultacje społeczne {p}', 'konsultacje projektu {p}'),
	theme(
		/^Harmonogram odbioru odpadów/,
		'wywóz śmieci {p}',
		'harmonogram odbioru odpadów {p}',
		'kiedy odbiór śmieci {p}',
		'harmongram odpadow {p}',
	),
	theme(/^Zimowe utrzymanie/, 'odśnieżanie {p}', 'zimowe utrzymanie dróg {p}'),
	theme(/^Przerwa w dostawie wody/, 'brak wody {p}', 'przerwa w dostawie wody {p}'),
	theme(/^Zamknięcie ul\./, 'zamknięcie ulicy {p}', 'zamknięta droga {p}'),
];

/** What is asked of the seeded region; each wording is put to some of the offices that have an answer. */
export const themes: readonly Theme[] = [...services, ...law, ...money, ...office, ...council, ...plans];
