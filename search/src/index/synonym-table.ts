/**
 * Words of residents and words of offices, in the forms people know; base forms are made from them
 * when the settings are written. A row says: who asks for one of `asked` also wants `meant`.
 * `bothWays` holds where the words mean the same to everybody. Inflection does not belong here.
 */
export interface SynonymRow {
	readonly asked: readonly string[];
	readonly meant: readonly string[];
	readonly bothWays?: true;
}

const row = (asked: string, meant: string): SynonymRow => ({ asked: asked.split(', '), meant: meant.split(', ') });
const same = (asked: string, meant: string): SynonymRow => ({ ...row(asked, meant), bothWays: true });

const waste = [
	same('śmieci', 'odpady'),
	same('śmietnik, kubeł', 'pojemnik na odpady'),
	same('śmieciarka', 'odbiór odpadów'),
	same('wywóz śmieci', 'odbiór odpadów'),
	same('PSZOK', 'punkt selektywnej zbiórki, punkt selektywnego zbierania'),
	row('gabaryty, stare meble', 'odpady wielkogabarytowe'),
	row('elektrośmieci', 'zużyty sprzęt elektryczny'),
	same('eternit', 'azbest'),
	same('szambo', 'zbiornik bezodpływowy'),
	row('szambo', 'nieczystości ciekłe'),
	row('kanalizacja', 'ścieki'),
	row('cena wody, woda z kranu', 'taryfa wody, zaopatrzenie w wodę'),
	same('wodociąg', 'sieć wodociągowa'),
];

const air = [
	row('smog', 'jakość powietrza, pył zawieszony, ochrona powietrza'),
	row('kopciuch', 'stary piec, kocioł na paliwo stałe, wymiana źródła ciepła'),
	row('wymiana pieca', 'wymiana źródła ciepła, wymiana kotła'),
	row('fotowoltaika, panele słoneczne', 'instalacja fotowoltaiczna, odnawialne źródła energii'),
	same('OZE', 'odnawialne źródła energii'),
	same('wiatrak', 'elektrownia wiatrowa, turbina wiatrowa'),
	same('prąd', 'energia elektryczna'),
	row('wycięcie drzewa, ścięcie drzewa', 'usunięcie drzewa, wycinka drzew'),
	same('wycinka drzew', 'usunięcie drzewa'),
	same('OOŚ', 'oddziaływanie na środowisko'),
	row('decyzja środowiskowa', 'środowiskowe uwarunkowania'),
];

const welfare = [
	row('MOPS, OPS, GOPS, MGOPS, opieka społeczna, opieka', 'ośrodek pomocy społecznej'),
	row('OPS, MOPS, GOPS, MGOPS, socjal', 'pomoc społeczna'),
	row('OPS, GOPS, MGOPS', 'MOPS'),
	row('MOPS, GOPS, MGOPS', 'OPS'),
	same('PCPR', 'powiatowe centrum pomocy rodzinie'),
	same('DPS', 'dom pomocy społecznej'),
	row('dom starców, dom opieki', 'dom pomocy społecznej'),
	same('PUP', 'powiatowy urząd pracy'),
	row('pośredniak, urząd pracy, bezrobocie', 'powiatowy urząd pracy, bezrobotny'),
	same('WTZ', 'warsztat terapii zajęciowej'),
	same('KDR', 'karta dużej rodziny'),
	row('becikowe', 'zapomoga z tytułu urodzenia, jednorazowa zapomoga'),
	row('800 plus, 500 plus', 'świadczenie wychowawcze'),
	row('dopłata do czynszu', 'dodatek mieszkaniowy'),
	row('dopłata do węgla, dopłata do ogrzewania', 'dodatek osłonowy, bon energetyczny'),
	row('inwalida', 'osoba niepełnosprawna'),
	same('niepełnosprawni', 'osoby z niepełnosprawnościami'),
	row('emeryci, staruszkowie', 'senior'),
	row('pomoc dla rolników', 'szacowanie szkód w uprawach'),
];

const civil = [
	same('USC', 'urząd stanu cywilnego'),
	row('ślub', 'zawarcie małżeństwa, małżeństwo'),
	row('wesele', 'zawarcie małżeństwa'),
	row('metryka urodzenia, świadectwo urodzenia', 'akt urodzenia, odpis aktu'),
	row('śmierć, świadectwo zgonu', 'zgon, akt zgonu'),
	same('pogrzeb', 'pochówek'),
	same('meldunek', 'zameldowanie'),
	row('dowód, dowodzik', 'dowód osobisty'),
	same('prawko', 'prawo jazdy'),
	row('auto', 'samochód, pojazd'),
	row('ciężarówka', 'samochód ciężarowy, środek transportowy'),
	row('samochód', 'pojazd'),
	row('tablice rejestracyjne, przerejestrowanie', 'rejestracja pojazdu'),
	row('dowód rejestracyjny', 'rejestracja pojazdu'),
	same('kwalifikacja wojskowa', 'pobór do wojska'),
	row('wojsko', 'kwalifikacja wojskowa'),
];

const building = [
	same('wuzetka, WZ', 'warunki zabudowy'),
	same('MPZP', 'plan zagospodarowania przestrzennego'),
	row('plan miejscowy', 'plan zagospodarowania przestrzennego'),
	row('budowa domu, postawienie domu', 'pozwolenie na budowę'),
	row('działka, parcela', 'nieruchomość'),
	row('grunt, ziemia', 'nieruchomość'),
	row('działka na sprzedaż, sprzedaż działki', 'zbycie nieruchomości, sprzedaż nieruchomości'),
	same('zbycie nieruchomości', 'sprzedaż nieruchomości'),
	row('wynajem', 'najem'),
	row('mieszkanie', 'lokal mieszkalny'),
	row('mieszkanie komunalne, mieszkanie socjalne', 'lokal mieszkalny, mieszkaniowy zasób'),
	row('garaż', 'lokal użytkowy'),
	row('ścieżka rowerowa', 'droga rowerowa, droga dla rowerów'),
	row('latarnia, lampa uliczna', 'oświetlenie uliczne'),
	row('dziura w drodze, dziurawa droga', 'remont drogi, przebudowa drogi'),
	row('objazd, korek', 'zmiana organizacji ruchu'),
	row('basen', 'pływalnia'),
	row('boisko, orlik', 'obiekt sportowy'),
];

const money = [
	row('PIT', 'podatek dochodowy'),
	row('podatek od domu, podatek gruntowy, podatek od działki', 'podatek od nieruchomości'),
	row('podatek od psa', 'opłata od posiadania psów'),
	same('WPF', 'wieloletnia prognoza finansowa'),
	same('RIO', 'regionalna izba obrachunkowa'),
	same('NIK', 'najwyższa izba kontroli'),
	row('zadłużenie, długi gminy', 'dług publiczny, kwota długu, pożyczka, kredyt'),
	row('wydatki gminy', 'wykonanie budżetu'),
	row('dofinansowanie', 'dotacja'),
	row('dotacja', 'dofinansowanie'),
	row('majątek wójta, majątek burmistrza, zarobki wójta', 'oświadczenie majątkowe'),
	row('majątek radnego, majątek starosty, majątek marszałka', 'oświadczenie majątkowe'),
	row('zarobki', 'wynagrodzenie'),
	row('umorzenie podatku', 'ulga w podatku, umorzenie zaległości'),
];

const work = [
	row('praca, oferta pracy, wakat, etat', 'nabór na stanowisko, nabór'),
	row('rekrutacja do pracy, zatrudnienie', 'nabór na stanowisko'),
	row('przetarg', 'zamówienie publiczne, postępowanie o udzielenie zamówienia'),
	same('SWZ', 'specyfikacja warunków zamówienia'),
	row('SIWZ', 'specyfikacja warunków zamówienia'),
	same('NGO', 'organizacja pozarządowa'),
	row('stowarzyszenie, fundacja', 'organizacja pozarządowa'),
	row('firma, założenie firmy', 'działalność gospodarcza'),
	same('CEIDG', 'ewidencja działalności gospodarczej'),
	row('koncesja na alkohol, sprzedaż alkoholu', 'sprzedaż napojów alkoholowych'),
	row('alkohol', 'napoje alkoholowe'),
	row('taksówka, taxi', 'przewóz osób taksówką'),
	same('taxi', 'taksówka'),
];

const life = [
	row('bezpański pies, bezpańskie psy', 'bezdomne zwierzęta'),
	row('pies, kot', 'zwierzęta domowe, bezdomne zwierzęta'),
	row('kleszcze, komary', 'odkomarzanie'),
	same('OSP', 'ochotnicza straż pożarna'),
	row('strażacy', 'straż pożarna'),
	row('wóz strażacki', 'samochód ratowniczo-gaśniczy, samochód pożarniczy'),
	row('laptop, notebook', 'komputer przenośny, komputer'),
	row('godziny otwarcia', 'godziny pracy, godziny urzędowania'),
	same('KGW', 'koło gospodyń wiejskich'),
	row('autobus, PKS, rozkład jazdy', 'transport zbiorowy, komunikacja publiczna'),
	row('dowóz dzieci, gimbus', 'dowożenie uczniów, dowóz uczniów'),
	row('szkoła', 'placówka oświatowa'),
	row('przedszkole', 'wychowanie przedszkolne'),
	row('zapisy', 'rekrutacja, postępowanie rekrutacyjne'),
	row('nabór do szkoły, nabór do przedszkola, nabór do żłobka', 'rekrutacja, postępowanie rekrutacyjne'),
	row('wydział urzędu, referat', 'komórka organizacyjna'),
	row('ferie, wakacje', 'wypoczynek dzieci'),
	row('lekarz, przychodnia', 'opieka zdrowotna'),
	row('dyżury aptek', 'rozkład godzin pracy aptek'),
	row('głosowanie', 'wybory'),
	row('lokal wyborczy, gdzie głosować', 'obwód głosowania, obwodowa komisja wyborcza'),
	row('fundusz sołecki', 'środki sołeckie'),
	row('skarga na urząd', 'skargi i wnioski'),
	same('BIP', 'biuletyn informacji publicznej'),
	same('SKO', 'samorządowe kolegium odwoławcze'),
	row('powódź', 'zagrożenie powodziowe'),
	row('mandat', 'grzywna'),
];

export const synonymTable: readonly SynonymRow[] = [
	...[waste, air, welfare, civil, building, money, work, life].flat(),
];
