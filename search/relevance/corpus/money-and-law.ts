import { entry } from './entry.ts';

export const moneyAndLaw = [
	entry(
		'podatek-nieruchomosci-szprotawa',
		'szprotawa podatki-i-oplaty uchwala 2026-11-06',
		'Uchwała nr XXV/189/2026 w sprawie określenia wysokości stawek podatku od nieruchomości na 2027 rok',
		`Rada Miejska w Szprotawie ustala stawki: od budynków mieszkalnych 1,19 zł, od budynków zajętych na działalność gospodarczą 33,40 zł za metr kwadratowy, od pozostałych gruntów 0,71 zł.
		Zwalnia się budynki zajęte na działalność kulturalną i ochronę przeciwpożarową.`,
	),
	entry(
		'podatek-rolny-zabor',
		'zabor podatki-i-oplaty uchwala 2025-11-27',
		'Uchwała nr XV/88/2025 w sprawie obniżenia średniej ceny skupu żyta przyjmowanej jako podstawa obliczenia podatku rolnego na 2026 rok',
		`Cenę skupu żyta obniża się z 86,34 zł do 68,00 zł za decytonę.
		Podatek rolny i leśny płaci się w czterech ratach.`,
	),
	entry(
		'podatek-transport-lubsko',
		'lubsko podatki-i-oplaty uchwala 2025-11-20',
		'Uchwała nr XVI/121/2025 w sprawie stawek podatku od środków transportowych',
		`Stawki dla samochodów ciężarowych, ciągników siodłowych, przyczep i autobusów.
		Deklarację DT-1 składa się do 15 lutego.`,
	),
	entry(
		'ulgi-podatkowe-wykaz-zary',
		'zary pomoc-publiczna informacja 2026-05-28',
		'Wykaz osób, którym w 2025 roku umorzono zaległości podatkowe w kwocie przewyższającej 500 zł',
		`Wykaz osób prawnych i fizycznych oraz jednostek, którym udzielono ulg w podatku: umorzeń, odroczeń lub rozłożenia na raty.
		Podstawa: art. 37 ust. 1 pkt 2 lit. f ustawy o finansach publicznych.`,
	),
	entry(
		'pit-zagan',
		'zagan komunikaty informacja 2026-02-18',
		'Rozlicz podatek dochodowy w Żaganiu – loteria dla mieszkańców',
		`Ponad połowa udziałów w podatku dochodowym od osób fizycznych wraca do budżetu miasta. Wskaż w zeznaniu Żagań jako miejsce zamieszkania.
		Wśród osób, które rozliczą się do 30 kwietnia, rozlosujemy rower elektryczny.`,
	),
	entry(
		'budzet-uchwala-sulechow',
		'sulechow budzet budzet 2025-12-30',
		'Uchwała budżetowa nr 0007.196.2025 Gminy Sulechów na rok 2026',
		`Dochody budżetu: 182,4 mln zł, wydatki: 191,7 mln zł, w tym majątkowe 38,2 mln zł. Deficyt zostanie pokryty kredytem i wolnymi środkami.
		Rezerwa na zarządzanie kryzysowe wynosi 480 000 zł.`,
	),
	entry(
		'budzet-zmiana-zagan',
		'zagan budzet uchwala 2026-09-24',
		'Uchwała nr XX/158/2026 w sprawie zmiany uchwały budżetowej Miasta Żagań na 2026 rok',
		`Zwiększa się plan dochodów o 1 250 000 zł z tytułu subwencji i dotacji, a plan wydatków o taką samą kwotę na remonty szkół.
		Uzasadnienie opisuje przesunięcia między działami.`,
	),
	entry(
		'wpf-gorzow',
		'gorzow-wielkopolski budzet uchwala 2026-01-28',
		'Uchwała nr XXVII/402/2026 w sprawie wieloletniej prognozy finansowej Miasta Gorzowa Wielkopolskiego na lata 2026–2042',
		`Prognoza pokazuje dochody, wydatki, kwotę długu i wskaźniki spłaty zobowiązań.
		Wykaz przedsięwzięć obejmuje przebudowę linii tramwajowej i halę widowiskową.`,
	),
	entry(
		'rio-opinia-malomice',
		'malomice sprawozdania informacja 2026-04-21',
		'Opinia Regionalnej Izby Obrachunkowej o sprawozdaniu z wykonania budżetu Gminy Małomice za 2025 rok',
		`Skład orzekający wydał opinię pozytywną z uwagą o rosnących kosztach obsługi zadłużenia.
		Opinię przedstawia się komisji rewizyjnej przed głosowaniem nad absolutorium.`,
	),
	entry(
		'sprawozdanie-budzet-witnica',
		'witnica sprawozdania sprawozdanie 2026-03-30',
		'Sprawozdanie roczne z wykonania budżetu Gminy Witnica za 2025 rok',
		`Dochody wykonano w 98,7 %, wydatki w 94,1 %. Największe inwestycje: świetlica wiejska w Dąbroszynie i wodociąg w Pyrzanach.
		Stan zobowiązań na koniec roku wynosi 17,9 mln zł.`,
		{
			files: [
				{
					name: 'Sprawozdanie opisowe za 2025 rok',
					text: 'Część opisowa sprawozdania. Dział 700 Gospodarka mieszkaniowa: sprzedano trzy działki i dwa lokale mieszkalne. Dział 801 Oświata i wychowanie: zakup kurtyny sceny w auli szkolnej, naprawa dzwonnicy zabytkowego gmachu. Dział 921 Kultura: dożynki gminne, jubileusz orkiestry dętej, zakup czterech tub i puzonu.',
				},
			],
		},
	),
	entry(
		'absolutorium-kostrzyn',
		'kostrzyn-nad-odra sesje sesja 2026-06-18',
		'Porządek obrad XXVI sesji Rady Miasta Kostrzyn nad Odrą: raport o stanie miasta i absolutorium',
		`Sesja odbędzie się 25 czerwca o godz. 12.00 w sali Kostrzyńskiego Centrum Kultury. Mieszkaniec, który chce zabrać głos w debacie nad raportem, składa zgłoszenie poparte 50 podpisami.
		W porządku: wotum zaufania, sprawozdanie finansowe, absolutorium dla burmistrza.`,
	),
	entry(
		'sesja-brzeznica',
		'brzeznica sesje sesja 2026-10-20',
		'Zaproszenie na XVIII sesję Rady Gminy Brzeźnica',
		`Wójt i przewodniczący rady zapraszają 29 października o godz. 14.00 do świetlicy wiejskiej.
		Porządek obrad: informacja o oświadczeniach majątkowych, zmiany w budżecie, regulamin utrzymania czystości, interpelacje i zapytania radnych.`,
	),
	entry(
		'protokol-lagow',
		'lagow protokoly protokol 2026-05-15',
		'Protokół z XVI sesji Rady Gminy Łagów i imienny wykaz głosowań radnych',
		`Sesja trwała od 13.00 do 16.40, obecnych było 14 radnych. Nagranie obrad dostępne jest na stronie gminy.
		Za uchwałą o pomniku przyrody głosowało 12 radnych, przeciw nikt, dwie osoby wstrzymały się od głosu.`,
	),
	entry(
		'raport-o-stanie-miedzyrzecz',
		'miedzyrzecz raport-o-stanie informacja 2026-05-29',
		'Raport o stanie Gminy Międzyrzecz za 2025 rok',
		`Raport podsumowuje działalność burmistrza: realizację polityk, strategii, uchwał rady i budżetu obywatelskiego.
		Na dzień 31 grudnia gmina liczyła 23 870 mieszkańców.`,
	),
	entry(
		'budzet-obywatelski-zielona-gora',
		'zielona-gora konsultacje konsultacje 2026-09-10',
		'Budżet obywatelski 2027: głosowanie na projekty mieszkańców',
		`Głosować można od 15 września do 5 października przez internet lub w urzędzie; na każdą kategorię oddaje się jeden głos.
		Do podziału jest 7 milionów złotych. Na liście jest 148 projektów: place zabaw, parki kieszonkowe, wybiegi dla psów.`,
	),
	entry(
		'fundusz-solecki-sulecin',
		'sulecin uchwaly uchwala 2026-03-19',
		'Uchwała nr XIX/140/2026 w sprawie wyodrębnienia w budżecie gminy Sulęcin funduszu sołeckiego na 2027 rok',
		`Rada wyraża zgodę na wyodrębnienie środków dla sołectw. Wniosek uchwala zebranie wiejskie, a sołtys przekazuje go burmistrzowi do 30 września.`,
	),
	entry(
		'statut-soleczny-drezdenko',
		'drezdenko uchwaly uchwala 2025-10-30',
		'Uchwała nr XV/133/2025 w sprawie uchwalenia statutów sołectw Gminy Drezdenko',
		`Statut określa zasady wyboru sołtysa i rady sołeckiej oraz zwoływania zebrań wiejskich.
		Kadencja sołtysa trwa pięć lat.`,
	),
	entry(
		'oswiadczenie-wojt-zabor',
		'zabor oswiadczenia-majatkowe oswiadczenie 2026-05-04',
		'Oświadczenie majątkowe Wójta Gminy Zabór za 2025 rok',
		`Oświadczenie złożone do 30 kwietnia według stanu na 31 grudnia 2025 r.: zasoby pieniężne, nieruchomości, dochody, mienie ruchome, zobowiązania.`,
	),
	entry(
		'oswiadczenie-radna-slubice',
		'slubice oswiadczenia-majatkowe oswiadczenie 2026-05-06',
		'Oświadczenie majątkowe radnej Rady Miejskiej w Słubicach Haliny Brzozowskiej za 2025 rok',
		`Radna złożyła oświadczenie przewodniczącemu rady w dwóch egzemplarzach, z kopią zeznania podatkowego.`,
	),
	entry(
		'kontrola-nik-powiat-nowosolski',
		'powiat-nowosolski kontrole-zewnetrzne kontrola 2026-03-04',
		'Wystąpienie pokontrolne Najwyższej Izby Kontroli: utrzymanie dróg powiatowych w latach 2023–2025',
		`Izba oceniła pozytywnie zimowe utrzymanie dróg, a negatywnie brak przeglądów pięcioletnich obiektów mostowych.
		Starosta odpowiedział na trzy wnioski pokontrolne.`,
	),
	entry(
		'petycja-szalet-rejestr-zary',
		'zary petycje petycja 2026-08-12',
		'Petycja w sprawie ograniczenia sprzedaży alkoholu w godzinach nocnych',
		`Wnoszący petycję proponuje zakaz sprzedaży napojów alkoholowych w sklepach między 22.00 a 6.00.
		Komisja skarg, wniosków i petycji zaplanowała rozpatrzenie na wrzesień.`,
	),
	entry(
		'alkohol-zezwolenie-lubsko',
		'lubsko karty-uslug usluga 2025-12-12',
		'Zezwolenie na sprzedaż napojów alkoholowych w sklepie lub lokalu',
		`Zezwolenia wydaje burmistrz w granicach limitu, po opinii gminnej komisji rozwiązywania problemów alkoholowych.
		Opłatę za korzystanie z zezwolenia wnosi się w trzech ratach: do 31 stycznia, 31 maja i 30 września.`,
	),
	entry(
		'ceidg-rzepin',
		'rzepin karty-uslug usluga 2025-05-21',
		'Wpis do Centralnej Ewidencji i Informacji o Działalności Gospodarczej',
		`Rozpoczęcie, zawieszenie, wznowienie i zamknięcie działalności gospodarczej zgłasza się bezpłatnie na formularzu CEIDG-1.
		Przedsiębiorca może złożyć wniosek przez internet lub w urzędzie.`,
	),
	entry(
		'taxi-gorzow',
		'gorzow-wielkopolski karty-uslug usluga 2025-06-10',
		'Licencja na przewóz osób taksówką',
		`Licencji udziela się na czas od 2 do 50 lat. Opłata zależy od okresu i obszaru, na którym będzie wykonywany transport drogowy.
		Kierowca przedstawia zaświadczenie o niekaralności i orzeczenia lekarskie.`,
	),
	entry(
		'uchwala-112-swiebodzin',
		'swiebodzin uchwaly uchwala 2026-02-26',
		'Uchwała nr IX/112/2026 Rady Miejskiej w Świebodzinie w sprawie nadania nazwy rondu u zbiegu ulic Łużyckiej i Sulechowskiej',
		`Rondu nadaje się nazwę „Rondo Osadników”. Nazwę zaproponowali uczniowie szkoły podstawowej.`,
	),
	entry(
		'uchwala-113-swiebodzin',
		'swiebodzin uchwaly uchwala 2026-02-26',
		'Uchwała nr IX/113/2026 Rady Miejskiej w Świebodzinie w sprawie przystąpienia do zmiany statutu gminy',
		`Zmiana dotyczy trybu pracy komisji i transmisji obrad. Poprzednia uchwała nr IX/112/2026 dotyczy nazwy ronda.`,
	),
];
