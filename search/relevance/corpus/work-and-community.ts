import { entry } from './entry.ts';

export const workAndCommunity = [
	entry(
		'nabor-podinspektor-zagan',
		'zagan ogloszenia-o-naborze nabor 2026-11-09',
		'Nabór na wolne stanowisko urzędnicze: podinspektor w Wydziale Finansowym Urzędu Miasta Żagań',
		`Wymagane wykształcenie wyższe ekonomiczne i znajomość ustawy o rachunkowości. Pełny etat, umowa na czas określony z możliwością przedłużenia.
		Dokumenty składa się w zamkniętej kopercie do 23 listopada.
		Znak sprawy: OR.2110.7.2026.`,
	),
	entry(
		'nabor-dyrektor-biblioteka-lubsko',
		'lubsko ogloszenia-o-naborze nabor 2026-06-22',
		'Konkurs na stanowisko dyrektora Biblioteki Publicznej w Lubsku',
		`Kandydat przedstawia program działania instytucji kultury na pięć lat.
		Wymagany co najmniej trzyletni staż pracy, mile widziane wykształcenie bibliotekoznawcze.`,
	),
	entry(
		'nabor-wynik-geodeta-powiat-zarski',
		'powiat-zarski wyniki-naborow nabor 2026-08-03',
		'Informacja o wyniku naboru na stanowisko geodety w Wydziale Geodezji Starostwa Powiatowego w Żarach',
		`W wyniku zakończenia procedury została wybrana pani Marta Kolasińska, zamieszkała w Żarach.
		Kandydatka wykazała się znajomością przepisów o ewidencji gruntów i budynków.`,
	),
	entry(
		'nabor-opiekun-zielona-gora',
		'zielona-gora ogloszenia-o-naborze nabor 2026-10-05',
		'Opiekunka środowiskowa w Miejskim Ośrodku Pomocy Społecznej w Zielonej Górze – ogłoszenie o pracy',
		`Zatrudnimy trzy osoby do pomocy w domach osób starszych. Umowa o pracę, dodatek za pracę w terenie.
		Oferty z życiorysem prosimy składać do 19 października.`,
	),
	entry(
		'konkurs-ngo-sport-nowa-sol',
		'nowa-sol organizacje-pozarzadowe konkurs 2026-01-05',
		'Otwarty konkurs ofert na realizację zadań publicznych z zakresu kultury fizycznej w 2026 roku',
		`Prezydent Miasta Nowa Sól zaprasza organizacje pozarządowe i kluby sportowe do składania ofert na szkolenie dzieci i młodzieży.
		Na dotacje przeznaczono 900 000 zł. Oferty w generatorze do 26 stycznia.`,
	),
	entry(
		'program-wspolpracy-swiebodzin',
		'swiebodzin konsultacje konsultacje 2026-10-15',
		'Konsultacje projektu rocznego programu współpracy Gminy Świebodzin z organizacjami pozarządowymi na 2027 rok',
		`Uwagi można przesłać na formularzu do 29 października.
		Program określa zadania priorytetowe i wysokość środków.`,
	),
	entry(
		'straz-pozarna-malomice',
		'malomice przetargi zamowienie 2026-06-01',
		'Dostawa średniego samochodu ratowniczo-gaśniczego dla Ochotniczej Straży Pożarnej w Chichach',
		`Przedmiotem zamówienia jest fabrycznie nowy pojazd z napędem 4×4 i zbiornikiem wody o pojemności co najmniej 3 000 litrów.
		Termin dostawy: 30 listopada.
		Numer postępowania: ZP.271.5.2026.`,
	),
	entry(
		'komputery-szkoly-zary',
		'zary przetargi zamowienie 2026-05-25',
		'Dostawa komputerów przenośnych i monitorów interaktywnych do szkół podstawowych w Żarach',
		`Zamówienie podzielono na trzy części. Wykonawca udziela gwarancji na co najmniej 36 miesięcy.
		Specyfikacja warunków zamówienia i formularz oferty są w załącznikach.
		Numer postępowania: ZP.271.8.2026.`,
		{
			files: [
				{
					name: 'Specyfikacja warunków zamówienia',
					text: 'Rozdział IV. Opis przedmiotu zamówienia. Procesor o wydajności co najmniej 14 000 punktów, pamięć 16 GB, dysk SSD 512 GB, matryca matowa, klawiatura podświetlana z układem polskim programisty. Wykonawca odbierze zużyte opakowania i przeszkoli nauczycieli z obsługi monitora interaktywnego.',
				},
			],
		},
	),
	entry(
		'energia-zakup-witnica',
		'witnica przetargi zamowienie 2026-10-08',
		'Zakup energii elektrycznej na potrzeby Gminy Witnica i jej jednostek organizacyjnych w 2027 roku',
		`Szacowane zapotrzebowanie: 1 860 MWh, 142 punkty poboru, w tym oświetlenie uliczne.
		Zamówienie udzielane w trybie przetargu nieograniczonego.
		Numer postępowania: ZP.271.9.2026.`,
	),
	entry(
		'plan-postepowan-slubice',
		'slubice przetargi informacja 2026-01-20',
		'Plan postępowań o udzielenie zamówień publicznych Gminy Słubice na 2026 rok',
		`Plan zawiera przedmiot, tryb, orientacyjną wartość i kwartał wszczęcia każdego postępowania.
		Przewiduje się dziewięć postępowań na roboty budowlane i cztery na usługi.`,
	),
	entry(
		'odsniezanie-powiat-zaganski',
		'powiat-zaganski zapytania-ofertowe zamowienie 2026-10-19',
		'Zimowe utrzymanie dróg powiatowych w sezonie 2026/2027: odśnieżanie i zwalczanie śliskości',
		`Wykonawca zapewnia trzy pługopiaskarki w gotowości całodobowej od 1 listopada do 31 marca.
		Powiat dostarcza sól i piasek.
		Numer postępowania: ZDP.26.31.2026.`,
	),
	entry(
		'wybory-uzupelniajace-lagow',
		'lagow obwieszczenia obwieszczenie 2026-09-28',
		'Obwieszczenie o numerach i granicach obwodów głosowania oraz siedzibach obwodowych komisji wyborczych w wyborach uzupełniających do Rady Gminy Łagów',
		`Głosowanie odbędzie się w niedzielę 18 października od 7.00 do 21.00. Wyborca z niepełnosprawnością może głosować przez pełnomocnika.
		Lokal wyborczy w szkole jest dostosowany do potrzeb osób poruszających się na wózkach.`,
	),
	entry(
		'konsultacje-granice-szprotawa',
		'szprotawa konsultacje konsultacje 2026-01-26',
		'Konsultacje z mieszkańcami w sprawie zmiany granic sołectw Wiechlice i Henryków',
		`Zebrania konsultacyjne odbędą się w świetlicach wiejskich. Ankietę można oddać także w urzędzie.
		Wyniki konsultacji burmistrz ogłosi do końca marca.`,
	),
	entry(
		'alarm-syreny-powiat-slubicki',
		'powiat-slubicki komunikaty informacja 2026-07-29',
		'Trening uruchomienia syren alarmowych 1 sierpnia o godzinie 17.00',
		`Syreny zostaną włączone na jedną minutę w związku z rocznicą wybuchu Powstania Warszawskiego i ćwiczeniem obrony cywilnej.
		Prosimy nie dzwonić w tej sprawie na numery ratunkowe.`,
	),
	entry(
		'powodz-kostrzyn',
		'kostrzyn-nad-odra komunikaty informacja 2026-09-16',
		'Pogotowie przeciwpowodziowe na odcinku Odry i Warty',
		`Burmistrz ogłasza pogotowie przeciwpowodziowe. Stan wody na wodowskazie w Słubicach przekroczył stan ostrzegawczy o 38 cm.
		Worki z piaskiem wydaje magazyn przy ulicy Prostej. Zagrożenie powodziowe potrwa około tygodnia.`,
	),
	entry(
		'dozynki-sulechow',
		'sulechow komunikaty informacja 2026-08-19',
		'Dożynki gminne w Kalsku: program i dojazd',
		`Korowód wyruszy o 12.00 spod kościoła. Koła gospodyń wiejskich przygotują stoiska z regionalnym jedzeniem.
		Bezpłatny autobus odjeżdża z dworca w Sulechowie co pół godziny.`,
	),
	entry(
		'transport-rozklad-wschowa',
		'wschowa komunikaty informacja 2026-08-27',
		'Nowy rozkład jazdy gminnych przewozów autobusowych od 1 września',
		`Publiczny transport zbiorowy na pięciu liniach, w dni nauki szkolnej i w soboty.
		Bilet jednorazowy kosztuje 4 zł, seniorzy po ukończeniu 70 lat jeżdżą bezpłatnie.`,
	),
	entry(
		'honorowy-obywatel-miedzyrzecz',
		'miedzyrzecz uchwaly uchwala 2025-09-25',
		'Uchwała nr XIII/104/2025 w sprawie nadania tytułu Honorowego Obywatela Międzyrzecza doktorowi Janowi Malinowskiemu',
		`Rada nadaje tytuł lekarzowi, który przez 40 lat prowadził oddział dziecięcy szpitala.`,
	),
	entry(
		'regulamin-organizacyjny-leknica',
		'leknica organizacja zarzadzenie 2025-04-14',
		'Regulamin organizacyjny Urzędu Miejskiego w Łęknicy',
		`Regulamin określa strukturę urzędu, zakresy działania referatów i zasady podpisywania pism.
		Urząd przyjmuje interesantów w poniedziałki od 7.30 do 17.00, w pozostałe dni do 15.00.`,
	),
	entry(
		'skargi-wnioski-powiat-nowosolski',
		'powiat-nowosolski karty-uslug usluga 2025-03-18',
		'Składanie skarg i wniosków w Starostwie Powiatowym w Nowej Soli',
		`Skargę można złożyć pisemnie, ustnie do protokołu lub elektronicznie. Starosta przyjmuje obywateli w poniedziałki od 13.00 do 15.30.
		Odpowiadamy bez zbędnej zwłoki, nie później niż w ciągu miesiąca.`,
	),
	entry(
		'strategia-lubuskie',
		'wojewodztwo-lubuskie strategie informacja 2026-03-24',
		'Strategia rozwoju województwa lubuskiego do 2040 roku – przyjęcie dokumentu',
		`Sejmik przyjął strategię, która stawia na kolej regionalną, przemysł zielonych technologii, turystykę nad jeziorami i winnice.
		Monitoring celów prowadzi departament rozwoju.`,
	),
	entry(
		'granty-kultura-lubuskie',
		'wojewodztwo-lubuskie organizacje-pozarzadowe konkurs 2026-02-02',
		'Mecenat kulturalny Marszałka: konkurs na granty dla twórców i stowarzyszeń',
		`Dofinansowanie do 15 000 zł na festiwale, wydawnictwa i warsztaty w całym regionie.
		Nabór trwa do 27 lutego; wynik ogłosi zarząd województwa.`,
	),
	entry(
		'wynik-przetargu-archiwum-zagan',
		'zagan nieruchomosci przetarg 2024-05-13',
		'Wynik przetargu na sprzedaż garażu przy ulicy Bema w Żaganiu',
		`Nabywcą garażu została osoba fizyczna, cena osiągnięta w przetargu wyniosła 41 200 zł.
		Znak sprawy: GN.6840.2.2024.`,
		{ archived: true },
	),
];
