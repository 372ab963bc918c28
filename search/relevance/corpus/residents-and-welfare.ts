import { entry } from './entry.ts';

export const residentsAndWelfare = [
	entry(
		'mops-swiadczenia-nowa-sol',
		'nowa-sol jednostki-podlegle informacja 2026-02-03',
		'Ośrodek Pomocy Społecznej w Nowej Soli – zakres działania i godziny przyjęć',
		`Ośrodek udziela pomocy osobom i rodzinom w trudnej sytuacji życiowej: zasiłki stałe, okresowe i celowe, usługi opiekuńcze, dożywianie dzieci.
		Pracownicy socjalni przyjmują codziennie od 7.30 do 9.30, a w poniedziałki także od 15.00 do 17.00. Wywiad środowiskowy przeprowadzamy w ciągu 14 dni.`,
	),
	entry(
		'dodatek-mieszkaniowy-swiebodzin',
		'swiebodzin karty-uslug usluga 2025-11-18',
		'Przyznanie dodatku mieszkaniowego',
		`Dodatek przysługuje najemcom, właścicielom i osobom z prawem spółdzielczym, których dochód nie przekracza progu.
		Do wniosku dołącz deklarację o dochodach gospodarstwa domowego za trzy ostatnie miesiące. Decyzję wydajemy w ciągu miesiąca, dodatek przyznajemy na pół roku.`,
	),
	entry(
		'karta-duzej-rodziny-zagan',
		'zagan karty-uslug usluga 2026-01-15',
		'Wydanie Karty Dużej Rodziny',
		`Karta przysługuje rodzicom, którzy mają lub mieli na utrzymaniu co najmniej troje dzieci.
		Wniosek można złożyć przez internet albo w ośrodku pomocy społecznej. Wydanie karty jest bezpłatne, duplikat kosztuje 15 zł.`,
	),
	entry(
		'wspolnota-seniorow-zary',
		'zary komunikaty informacja 2026-10-01',
		'Klub Seniora w Żarach zaprasza na zajęcia jesienne',
		`Gimnastyka, warsztaty komputerowe, spotkania z policjantem o oszustwach „na wnuczka” i wspólne czytanie.
		Udział jest bezpłatny. Zapisy w siedzibie klubu przy ulicy Okrzei.`,
	),
	entry(
		'asystent-osoby-kostrzyn',
		'kostrzyn-nad-odra komunikaty ogloszenie 2026-01-28',
		'Nabór uczestników programu „Asystent osobisty osoby z niepełnosprawnością” – edycja 2026',
		`Program jest skierowany do osób ze znacznym i umiarkowanym stopniem niepełnosprawności oraz do dzieci z orzeczeniem.
		Kartę zgłoszenia składa się w Miejskim Ośrodku Pomocy Społecznej do 13 lutego.`,
	),
	entry(
		'dowod-osobisty-zagan',
		'zagan karty-uslug usluga 2026-02-09',
		'Wydanie dowodu osobistego',
		`Wniosek składasz osobiście w dowolnym urzędzie gminy; fotografię dołączasz na papierze lub elektronicznie.
		Dowód jest gotowy najpóźniej po 30 dniach. Wydanie jest bezpłatne. Dziecku do 12 lat dokument odbiera rodzic.`,
		{
			files: [
				{
					name: 'Wniosek o wydanie dowodu osobistego',
					text: 'Wniosek o wydanie dowodu osobistego. Część A: dane osoby, dla której ma być wydany dowód. Numer PESEL, imię ojca, imię matki, miejsce urodzenia, obywatelstwo. Powód ubiegania się o wydanie dowodu: pierwszy dowód, zmiana danych, upływ terminu ważności, utrata dokumentu, kradzież tożsamości.',
				},
			],
		},
	),
	entry(
		'zameldowanie-rzepin',
		'rzepin karty-uslug usluga 2025-09-30',
		'Zameldowanie na pobyt stały lub czasowy',
		`Zgłoszenia dokonujesz w urzędzie lub przez internet, najpóźniej 30. dnia od przybycia.
		Potrzebny jest dokument tożsamości i potwierdzenie pobytu przez właściciela lokalu. Zameldowanie na pobyt czasowy powyżej trzech miesięcy podlega opłacie skarbowej 17 zł za zaświadczenie.`,
	),
	entry(
		'slub-usc-zielona-gora',
		'zielona-gora karty-uslug usluga 2026-03-12',
		'Zawarcie małżeństwa w Urzędzie Stanu Cywilnego',
		`Śluby udzielane są od poniedziałku do soboty w Sali Ślubów przy ulicy Grottgera, a za dodatkową opłatą także w plenerze.
		Narzeczeni składają zapewnienie o braku przeszkód do małżeństwa; ślub odbywa się nie wcześniej niż po miesiącu. Opłata skarbowa za sporządzenie aktu wynosi 84 zł.`,
	),
	entry(
		'odpis-aktu-szprotawa',
		'szprotawa karty-uslug usluga 2025-10-07',
		'Wydanie odpisu aktu stanu cywilnego: urodzenia, małżeństwa, zgonu',
		`Odpis skrócony kosztuje 22 zł, zupełny 33 zł. Można go odebrać w każdym urzędzie stanu cywilnego.
		Wniosek składa osoba, której akt dotyczy, jej małżonek, wstępny, zstępny, rodzeństwo lub osoba z interesem prawnym.`,
	),
	entry(
		'zgon-gorzow',
		'gorzow-wielkopolski karty-uslug usluga 2026-05-05',
		'Zgłoszenie zgonu i pochówek na cmentarzu komunalnym',
		`Zgon zgłasza się w ciągu trzech dni od sporządzenia karty zgonu, a gdy nastąpił z powodu choroby zakaźnej – w ciągu doby.
		Opłaty za miejsca grzebalne pobiera zarządca cmentarza przy ulicy Żwirowej.`,
	),
	entry(
		'prawo-jazdy-powiat-zaganski',
		'powiat-zaganski karty-uslug usluga 2026-06-02',
		'Wydanie lub wymiana prawa jazdy',
		`Wniosek z fotografią i orzeczeniem lekarskim składa się w Wydziale Komunikacji Starostwa Powiatowego w Żaganiu.
		Opłata wynosi 100 zł. Kierowcy, którzy ukończyli 65 lat, przedstawiają nowe orzeczenie lekarza uprawnionego do badań kierowców.`,
	),
	entry(
		'rejestracja-pojazdu-powiat-nowosolski',
		'powiat-nowosolski karty-uslug usluga 2026-04-20',
		'Rejestracja pojazdu zakupionego w kraju',
		`Właściciel ma 30 dni na złożenie wniosku; przekroczenie terminu grozi karą pieniężną.
		Do wniosku dołącza się dowód własności, dotychczasowy dowód rejestracyjny i tablice. Numer rejestracyjny można zachować.`,
	),
	entry(
		'kwalifikacja-wojskowa-slubice',
		'slubice obwieszczenia obwieszczenie 2026-01-12',
		'Obwieszczenie o kwalifikacji wojskowej w 2026 roku',
		`Do stawienia się wzywa się mężczyzn urodzonych w 2007 roku oraz kobiety z kwalifikacjami przydatnymi do służby.
		Komisja lekarska urzęduje w Powiatowym Centrum Pomocy Rodzinie przy ulicy Piłsudskiego od 2 do 20 marca.`,
	),
	entry(
		'zlobek-rekrutacja-sulechow',
		'sulechow komunikaty ogloszenie 2026-03-09',
		'Rekrutacja do Żłobka Miejskiego w Sulechowie na rok 2026/2027',
		`Karty zapisu dziecka przyjmujemy od 16 marca do 10 kwietnia. Do żłobka przyjmowane są dzieci od ukończenia 20. tygodnia życia do lat trzech.
		Pierwszeństwo mają dzieci obojga rodziców pracujących i rodzeństwo dzieci już uczęszczających.`,
	),
	entry(
		'przedszkola-rekrutacja-zary',
		'zary zarzadzenia zarzadzenie 2026-01-30',
		'Zarządzenie nr 18/2026 w sprawie terminów postępowania rekrutacyjnego do przedszkoli publicznych i oddziałów przedszkolnych w Żarach',
		`Rodzice składają wnioski o przyjęcie dziecka do przedszkola od 2 do 20 marca, listy zakwalifikowanych ogłaszamy 10 kwietnia.
		Kryteria drugiego etapu określiła uchwała rady miejskiej.`,
	),
	entry(
		'szkoly-obwody-lubsko',
		'lubsko uchwaly uchwala 2025-06-26',
		'Uchwała nr XIV/97/2025 w sprawie planu sieci publicznych szkół podstawowych prowadzonych przez Gminę Lubsko oraz granic ich obwodów',
		`Uchwała określa, które ulice i sołectwa należą do obwodu każdej z czterech szkół.
		Uczniowie spoza obwodu są przyjmowani w miarę wolnych miejsc.`,
	),
	entry(
		'dowozenie-uczniow-drezdenko',
		'drezdenko zapytania-ofertowe zamowienie 2026-06-15',
		'Dowożenie uczniów do szkół na terenie gminy Drezdenko w roku szkolnym 2026/2027',
		`Przedmiotem zamówienia jest zakup biletów miesięcznych i zapewnienie opieki w czasie przejazdu autobusów.
		Trasy obejmują 31 miejscowości, łącznie 412 uczniów.
		Numer postępowania: ZP.271.4.2026.`,
	),
	entry(
		'stypendia-witnica',
		'witnica karty-uslug usluga 2026-08-31',
		'Stypendium szkolne dla uczniów w trudnej sytuacji materialnej',
		`Wnioski na rok szkolny 2026/2027 przyjmujemy do 15 września.
		Stypendium otrzymują uczniowie, w których rodzinach dochód na osobę nie przekracza kryterium z ustawy o pomocy społecznej. Pieniądze zwracamy na podstawie faktur za podręczniki i przybory.`,
	),
	entry(
		'swiadczenie-rodzinne-wschowa',
		'wschowa karty-uslug usluga 2026-07-01',
		'Jednorazowa zapomoga z tytułu urodzenia się dziecka',
		`Jednorazowo 1 000 zł dla matki, ojca lub opiekuna prawnego, jeżeli dochód nie przekracza 1 922 zł na osobę.
		Wniosek składa się w ciągu 12 miesięcy od dnia narodzin. Matka powinna być pod opieką lekarską co najmniej od dziesiątego tygodnia ciąży.`,
	),
	entry(
		'szacowanie-szkod-susza-kozuchow',
		'kozuchow komunikaty informacja 2026-07-20',
		'Szacowanie szkód w uprawach rolnych spowodowanych suszą',
		`Rolnicy z gminy Kożuchów składają wnioski o oszacowanie strat przez aplikację publiczną lub w urzędzie.
		Komisja powołana przez wojewodę bada uprawy przed zbiorem plonu.`,
	),
	entry(
		'apteki-powiat-slubicki',
		'powiat-slubicki uchwaly uchwala 2025-12-18',
		'Uchwała nr XVIII/102/2025 w sprawie rozkładu godzin pracy aptek ogólnodostępnych na terenie powiatu słubickiego w 2026 roku',
		`Dyżury w niedziele, święta i w porze nocnej pełni apteka przy szpitalu w Słubicach.
		Załącznik zawiera adresy i godziny otwarcia wszystkich aptek.`,
	),
	entry(
		'dom-pomocy-powiat-zarski',
		'powiat-zarski jednostki-podlegle informacja 2025-10-22',
		'Dom Pomocy Społecznej w Lubsku – warunki przyjęcia i koszt utrzymania mieszkańca',
		`Średni miesięczny koszt utrzymania wynosi 6 480 zł. Mieszkaniec płaci nie więcej niż 70 % swojego dochodu.
		Decyzję o skierowaniu wydaje organ gminy właściwej dla miejsca zamieszkania, decyzję o umieszczeniu – starosta.`,
	),
];
