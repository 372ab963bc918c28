import { entry } from './entry.ts';

export const landAndBuilding = [
	entry(
		'dzialka-sprzedaz-lagow',
		'lagow nieruchomosci przetarg 2026-09-07',
		'Drugi przetarg ustny nieograniczony na sprzedaż działki budowlanej nr 118/7 w Łagowie',
		`Działka o powierzchni 0,1240 ha, przeznaczona w planie miejscowym pod zabudowę mieszkaniową jednorodzinną.
		Cena wywoławcza 148 000 zł brutto, wadium 15 000 zł. Przetarg odbędzie się 14 października o godzinie 10.00 w sali narad urzędu.
		Znak sprawy: GN.6840.9.2026.`,
	),
	entry(
		'lokal-najem-zielona-gora',
		'zielona-gora nieruchomosci przetarg 2026-10-12',
		'Wykaz lokali użytkowych przeznaczonych do wynajęcia w drodze przetargu',
		`Zakład Gospodarki Mieszkaniowej ogłasza nieograniczony przetarg na najem pięciu lokali przy placu Pocztowym i alei Niepodległości.
		Stawka wywoławcza czynszu od 14 zł za metr kwadratowy.`,
	),
	entry(
		'mieszkania-komunalne-kostrzyn',
		'kostrzyn-nad-odra uchwaly uchwala 2026-04-30',
		'Uchwała nr XXIV/211/2026 w sprawie zasad wynajmowania lokali wchodzących w skład mieszkaniowego zasobu Miasta Kostrzyn nad Odrą',
		`O najem mogą się ubiegać osoby, których dochód nie przekracza ustalonego progu i które nie mają tytułu prawnego do innego lokalu.
		Listę oczekujących społeczna komisja mieszkaniowa aktualizuje raz w roku. Najem socjalny lokalu trwa nie dłużej niż trzy lata.`,
	),
	entry(
		'dzierzawa-gruntow-sulecin',
		'sulecin nieruchomosci informacja 2026-02-25',
		'Wykaz nieruchomości rolnych przeznaczonych do oddania w dzierżawę na okres trzech lat',
		`Burmistrz Sulęcina podaje do publicznej wiadomości wykaz 22 działek rolnych o łącznej powierzchni 41 ha.
		Czynsz dzierżawny płatny jest raz w roku, do 30 września, w równowartości 4 q żyta za hektar.`,
	),
	entry(
		'plan-miejscowy-kozuchow',
		'kozuchow planowanie-przestrzenne obwieszczenie 2026-03-16',
		'Obwieszczenie o wyłożeniu do publicznego wglądu projektu miejscowego planu zagospodarowania przestrzennego „Mirocin – Południe”',
		`Projekt planu wraz z prognozą oddziaływania na środowisko będzie dostępny od 23 marca do 21 kwietnia.
		Dyskusja publiczna odbędzie się 9 kwietnia o godz. 15.30. Uwagi wnosi się na formularzu do 6 maja.
		Znak sprawy: PP.6722.3.2025.`,
	),
	entry(
		'plan-ogolny-swiebodzin',
		'swiebodzin konsultacje konsultacje 2026-06-08',
		'Konsultacje społeczne projektu planu ogólnego gminy Świebodzin',
		`Do 15 lipca mieszkańcy mogą zgłaszać uwagi do projektu planu ogólnego i wziąć udział w spotkaniu, spacerze badawczym i dyżurze projektanta.
		Plan ogólny zastąpi studium uwarunkowań i kierunków zagospodarowania.`,
	),
	entry(
		'warunki-zabudowy-zabor',
		'zabor karty-uslug usluga 2025-07-14',
		'Ustalenie warunków zabudowy dla działki bez planu miejscowego',
		`Decyzję o warunkach zabudowy wydaje wójt po sprawdzeniu, czy w sąsiedztwie jest podobna zabudowa i dostęp do drogi publicznej.
		Do wniosku dołącza się mapę zasadniczą. Opłata: 598 zł, właściciel działki jest zwolniony.`,
	),
	entry(
		'pozwolenie-na-budowe-powiat-zarski',
		'powiat-zarski karty-uslug usluga 2026-01-08',
		'Pozwolenie na budowę lub rozbiórkę obiektu budowlanego',
		`Wniosek z trzema egzemplarzami projektu i oświadczeniem o prawie do dysponowania nieruchomością składa się w starostwie lub przez serwis e-Budownictwo.
		Termin: 65 dni. Dom jednorodzinny do 70 m² zabudowy można postawić na zgłoszenie.`,
	),
	entry(
		'rejestr-pozwolen-powiat-zaganski',
		'powiat-zaganski rejestry rejestr 2026-10-30',
		'Rejestr wniosków i decyzji o pozwoleniu na budowę – październik 2026',
		`Zestawienie wydanych decyzji: numer, inwestor instytucjonalny, rodzaj obiektu, adres.
		W miesiącu wydano 37 decyzji, w tym 21 dotyczących budynków mieszkalnych.`,
	),
	entry(
		'droga-remont-malomice',
		'malomice przetargi zamowienie 2026-04-02',
		'Przebudowa drogi gminnej nr 001234F w Małomicach – ulica Fabryczna',
		`Roboty obejmują nową nawierzchnię na długości 860 m, chodnik, odwodnienie i trzy wyniesione przejścia dla pieszych.
		Inwestycja dofinansowana z Rządowego Funduszu Rozwoju Dróg. Otwarcie ofert: 24 kwietnia.
		Numer postępowania: ZP.271.2.2026.`,
	),
	entry(
		'organizacja-ruchu-gorzow',
		'gorzow-wielkopolski komunikaty informacja 2026-08-17',
		'Zmiana organizacji ruchu na ulicy Walczaka od 24 sierpnia',
		`W związku z przebudową torowiska ruch odbywa się jednym pasem, a autobusy linii 104 i 125 jadą objazdem przez ulicę Warszawską.
		Utrudnienia potrwają do końca października.`,
	),
	entry(
		'sciezka-rowerowa-slubice',
		'slubice przetargi zamowienie 2026-07-06',
		'Budowa drogi dla rowerów Słubice – Kunowice wraz z oświetleniem',
		`Zamówienie na roboty budowlane: 4,2 km trasy o nawierzchni asfaltowej i 96 opraw oświetleniowych.
		Kryteria oceny ofert: cena 60 %, gwarancja 40 %.
		Numer postępowania: ZP.271.11.2026.`,
	),
	entry(
		'oswietlenie-rzepin',
		'rzepin interpelacje interpelacja 2026-02-20',
		'Interpelacja radnego Tomasza Wrzosa w sprawie uszkodzonego oświetlenia ulicznego na ulicy Słubickiej wraz z odpowiedzią',
		`Radny pyta, kiedy zostaną naprawione lampy między dworcem a przedszkolem.
		Burmistrz odpowiedział, że konserwator usunie awarię kabla do 6 marca, a jedenaście opraw zostanie wymienionych na ledowe.`,
	),
	entry(
		'chodnik-petycja-leknica',
		'leknica petycje petycja 2026-05-19',
		'Petycja mieszkańców w sprawie budowy chodnika i progów zwalniających przy ulicy Dworcowej',
		`Petycję podpisało 84 mieszkańców Łęknicy. Sposób załatwienia: przekazano zarządcy drogi powiatowej.
		Przewidywany termin odpowiedzi: trzy miesiące od złożenia.`,
	),
	entry(
		'most-nowa-sol',
		'powiat-nowosolski obwieszczenia obwieszczenie 2026-09-21',
		'Obwieszczenie o wszczęciu postępowania o zezwolenie na realizację inwestycji drogowej: rozbudowa mostu w Stanach',
		`Starosta Nowosolski zawiadamia o wniosku zarządu powiatu w sprawie rozbudowy drogi powiatowej nr 1021F.
		Wykaz działek zajętych pod inwestycję znajduje się w załączniku.
		Znak sprawy: AB.6740.1.15.2026.`,
	),
	entry(
		'zabytki-dotacja-wschowa',
		'wschowa uchwaly uchwala 2026-02-27',
		'Uchwała nr XX/155/2026 w sprawie udzielenia dotacji na prace konserwatorskie przy zabytkach w 2026 roku',
		`Dotacje otrzymają trzy parafie i wspólnota mieszkaniowa na remont dachów, witraży i elewacji.
		Łączna kwota 240 000 zł pochodzi z budżetu gminy.`,
	),
	entry(
		'plywalnia-regulamin-swiebodzin',
		'swiebodzin zarzadzenia zarzadzenie 2026-05-29',
		'Zarządzenie nr 120/2026 w sprawie cennika i regulaminu krytej pływalni w Świebodzinie',
		`Bilet normalny na godzinę kosztuje 18 zł, ulgowy 12 zł; uczniowie gminnych szkół podstawowych wchodzą na lekcje bezpłatnie.
		Dzieci do lat siedmiu przebywają w wodzie tylko pod opieką dorosłych.`,
	),
	entry(
		'boisko-brzeznica',
		'brzeznica zapytania-ofertowe zamowienie 2026-08-10',
		'Zapytanie ofertowe: modernizacja boiska sportowego przy szkole w Brzeźnicy',
		`Dostawa i montaż piłkochwytów, bramek i dwóch ławek dla zawodników rezerwowych.
		Oferty przyjmujemy do 21 sierpnia w sekretariacie.
		Numer postępowania: RG.271.14.2026.`,
	),
];
