import { entry } from './entry.ts';

export const wasteAndEnvironment = [
	entry(
		'odpady-stawka-zagan',
		'zagan podatki-i-oplaty uchwala 2026-10-28',
		'Uchwała nr XXI/164/2026 Rady Miejskiej w Żaganiu w sprawie wyboru metody ustalenia opłaty za gospodarowanie odpadami komunalnymi oraz ustalenia stawki tej opłaty',
		`Od 1 stycznia 2027 r. stawka opłaty za gospodarowanie odpadami komunalnymi wynosi 36 zł miesięcznie od osoby.
		Za odpady zbierane nieselektywnie ustala się stawkę podwyższoną w wysokości 72 zł. Właścicieli domów jednorodzinnych, którzy kompostują bioodpady, zwalnia się z części opłaty: 4 zł od osoby miesięcznie.
		Uchwała podlega ogłoszeniu w Dzienniku Urzędowym Województwa Lubuskiego.`,
	),
	entry(
		'odpady-harmonogram-zary',
		'zary komunikaty informacja 2026-11-05',
		'Harmonogram odbioru odpadów komunalnych w Żarach na 2027 rok',
		`Terminy odbioru odpadów zmieszanych, papieru, szkła, tworzyw i bioodpadów dla każdej ulicy.
		Pojemniki i worki należy wystawić przed posesję do godziny 6.00 w dniu odbioru. Odpady wielkogabarytowe odbieramy dwa razy w roku, po zgłoszeniu telefonicznym.`,
	),
	entry(
		'pszok-lubsko',
		'lubsko komunikaty informacja 2026-09-14',
		'Nowe godziny pracy punktu selektywnej zbiórki odpadów komunalnych w Lubsku',
		`Punkt przy ulicy Reymonta czynny jest od wtorku do soboty w godzinach 9.00–17.00.
		Mieszkańcy oddają bezpłatnie opony, gruz z drobnych remontów, zużyty sprzęt elektryczny, farby, baterie i odzież. Potrzebny jest dowód wniesienia opłaty lub numer nieruchomości z deklaracji.`,
	),
	entry(
		'azbest-szprotawa',
		'szprotawa srodowisko ogloszenie 2026-02-16',
		'Nabór wniosków na usuwanie wyrobów zawierających azbest z terenu gminy Szprotawa',
		`Właściciele budynków mogą otrzymać dofinansowanie demontażu, transportu i unieszkodliwienia azbestu.
		Wniosek składa się do 31 marca. Gmina pokrywa całość kosztów ze środków Wojewódzkiego Funduszu Ochrony Środowiska; właściciel kupuje nowe pokrycie dachu na własny koszt.`,
	),
	entry(
		'szamba-zabor',
		'zabor rejestry rejestr 2026-03-20',
		'Ewidencja zbiorników bezodpływowych i przydomowych oczyszczalni ścieków w gminie Zabór',
		`Właściciel nieruchomości ma obowiązek zgłosić zbiornik do ewidencji i zawrzeć umowę na wywóz nieczystości ciekłych.
		Podczas kontroli należy okazać umowę i rachunki za opróżnianie zbiornika z ostatnich dwunastu miesięcy.`,
	),
	entry(
		'kanalizacja-brzeznica',
		'brzeznica przetargi zamowienie 2026-05-11',
		'Budowa sieci kanalizacji sanitarnej z przepompowniami w Brzeźnicy – etap II',
		`Gmina Brzeźnica zaprasza do składania ofert na roboty budowlane w trybie podstawowym.
		Zakres: 6,4 km sieci grawitacyjnej, trzy przepompownie ścieków i odtworzenie nawierzchni. Termin wykonania: 14 miesięcy od podpisania umowy. Wadium: 40 000 zł.
		Numer postępowania: RG.271.6.2026.`,
	),
	entry(
		'taryfa-wody-wschowa',
		'wschowa podatki-i-oplaty informacja 2026-06-30',
		'Taryfa dla zbiorowego zaopatrzenia w wodę i zbiorowego odprowadzania ścieków na terenie gminy Wschowa',
		`Dyrektor Regionalnego Zarządu Gospodarki Wodnej zatwierdził taryfę na trzy lata.
		Gospodarstwa domowe zapłacą za metr sześcienny wody 5,84 zł, a za metr sześcienny ścieków 9,12 zł brutto.`,
	),
	entry(
		'pyl-zielona-gora',
		'zielona-gora komunikaty informacja 2026-01-19',
		'Ostrzeżenie o przekroczeniu poziomu pyłu zawieszonego PM10 w powietrzu',
		`Prognozowana jakość powietrza w Zielonej Górze jest zła; ryzyko przekroczenia poziomu alarmowego potrwa do wtorku.
		Osobom starszym, dzieciom i chorym na astmę zaleca się pozostanie w domu. Zakazuje się palenia w kominkach, jeżeli nie są jedynym źródłem ogrzewania.`,
	),
	entry(
		'wymiana-zrodel-ciepla-gorzow',
		'gorzow-wielkopolski srodowisko ogloszenie 2026-03-02',
		'Dotacje celowe na wymianę źródeł ciepła w budynkach mieszkalnych w Gorzowie Wielkopolskim',
		`Do 6 000 zł na trwałą likwidację kotła na paliwo stałe i zakup pompy ciepła, kotła gazowego albo przyłączenie do sieci ciepłowniczej.
		Wnioski przyjmuje Wydział Ochrony Środowiska. O kolejności decyduje data wpływu kompletnego wniosku.`,
	),
	entry(
		'czyste-powietrze-miedzyrzecz',
		'miedzyrzecz komunikaty informacja 2026-04-08',
		'Punkt konsultacyjny programu „Czyste Powietrze” w Urzędzie Miejskim w Międzyrzeczu',
		`Doradca pomaga wypełnić wniosek o dofinansowanie ocieplenia domu, wymiany okien i kotła.
		Dyżury w poniedziałki od 12.00 do 16.00 i w środy od 8.00 do 12.00, pokój nr 14.`,
	),
	entry(
		'drzewa-usluga-kozuchow',
		'kozuchow karty-uslug usluga 2025-08-21',
		'Zezwolenie na usunięcie drzewa lub krzewu z terenu nieruchomości',
		`Osoba fizyczna, która usuwa drzewo na cele niezwiązane z działalnością gospodarczą, składa zgłoszenie; w innych przypadkach potrzebne jest zezwolenie burmistrza.
		Do wniosku dołącz oświadczenie o tytule prawnym do nieruchomości i mapkę z zaznaczonym drzewem. Termin: 21 dni od zgłoszenia do oględzin, 14 dni na sprzeciw.`,
	),
	entry(
		'decyzja-ferma-malomice',
		'malomice obwieszczenia obwieszczenie 2026-07-13',
		'Obwieszczenie o wszczęciu postępowania w sprawie wydania decyzji o środowiskowych uwarunkowaniach dla budowy fermy drobiu w obrębie Lubiechów',
		`Burmistrz Małomic zawiadamia strony o wszczęciu postępowania w sprawie oceny oddziaływania przedsięwzięcia na środowisko.
		Inwestor planuje cztery kurniki na 160 000 stanowisk. Uwagi można składać w terminie 30 dni w pokoju nr 9 lub na adres elektroniczny urzędu.
		Znak sprawy: OŚ.6220.12.2026.`,
	),
	entry(
		'decyzja-wiatr-witnica',
		'witnica obwieszczenia obwieszczenie 2026-08-24',
		'Zawiadomienie o zebraniu materiału dowodowego: zespół elektrowni wiatrowych Witnica Północ',
		`Postępowanie w sprawie decyzji o środowiskowych uwarunkowaniach budowy sześciu turbin o mocy do 6,8 MW każda.
		Strony mogą zapoznać się z aktami i wypowiedzieć się co do zebranych dowodów w terminie 7 dni.
		Znak sprawy: OŚ.6220.4.2025.`,
	),
	entry(
		'fotowoltaika-drezdenko',
		'drezdenko obwieszczenia obwieszczenie 2026-05-27',
		'Obwieszczenie Burmistrza Drezdenka o wydaniu decyzji o warunkach zabudowy dla farmy fotowoltaicznej w Gościmiu',
		`Ustalono warunki zabudowy dla instalacji fotowoltaicznej o mocy do 2 MW na działce nr 214/3.
		Z treścią decyzji można zapoznać się w Wydziale Gospodarki Przestrzennej. Odwołanie wnosi się do Samorządowego Kolegium Odwoławczego w ciągu 14 dni.
		Znak sprawy: GP.6730.31.2026.`,
	),
	entry(
		'program-srodowiska-powiat-zarski',
		'powiat-zarski srodowisko informacja 2025-12-01',
		'Program ochrony środowiska dla powiatu żarskiego na lata 2026–2030 z prognozą do 2033 roku',
		`Dokument wyznacza cele w ochronie wód, powietrza, gleb i lasów oraz w gospodarce odpadami.
		Raport z wykonania programu zarząd powiatu przedstawia radzie co dwa lata.`,
	),
	entry(
		'psy-schronisko-sulechow',
		'sulechow uchwaly uchwala 2026-03-26',
		'Uchwała nr 0007.218.2026 w sprawie przyjęcia programu opieki nad zwierzętami bezdomnymi oraz zapobiegania bezdomności zwierząt na terenie gminy Sulechów w 2026 roku',
		`Program obejmuje zapewnienie miejsca w schronisku, wyłapywanie, sterylizację i kastrację oraz opiekę nad wolno żyjącymi kotami.
		Znalezionego psa należy zgłosić straży miejskiej. Gmina dofinansowuje znakowanie psów elektronicznym chipem.`,
	),
	entry(
		'wscieklizna-lubuskie',
		'wojewodztwo-lubuskie komunikaty informacja 2026-04-13',
		'Szczepienie lisów wolno żyjących przeciwko wściekliźnie – akcja wiosenna',
		`Szczepionka zostanie zrzucona z samolotów na obszarze całego województwa w dniach od 17 do 26 kwietnia.
		Nie wolno dotykać przynęt. Po kontakcie ze szczepionką trzeba zgłosić się do lekarza, a psa prowadzić na smyczy przez dwa tygodnie po zrzucie.`,
	),
];
