/** A question and the texts of which at least one must stand among the first three answers. */
export interface RatedQuery {
	readonly q: string;
	/** Ids without the collection's name. */
	readonly right: readonly string[];
	/** Answers that are near: they count less, and may stand behind the right ones. */
	readonly also?: readonly string[];
	/** What this question is a test of. */
	readonly why: string;
}

const rated = (q: string, right: string, why: string): RatedQuery => ({ q, right: right.split(' '), why });

const inflected = [
	rated('wniosku o dowodu osobistego', 'dowod-osobisty-zagan', 'genitive of both words'),
	rated('opłaty za odpady', 'odpady-stawka-zagan', 'plural where the title has the singular'),
	rated('stawki opłat za gospodarowanie odpadem', 'odpady-stawka-zagan', 'number and case of every word differ'),
	rated('podatku od nieruchomości', 'podatek-nieruchomosci-szprotawa', 'podatek has a fleeting vowel'),
	rated('dróg rowerowych', 'sciezka-rowerowa-slubice', 'dróg is of droga; the adjective stands for "dla rowerów"'),
	rated('przebudowie dróg gminnych', 'droga-remont-malomice', 'locative and genitive plural'),
	rated('psów', 'psy-schronisko-sulechow', 'psów is of pies'),
	rated('zwierzęciu bezdomnemu', 'psy-schronisko-sulechow', 'dative'),
	rated('budową mostu', 'most-nowa-sol', 'instrumental; the text has rozbudowa mostu'),
	rated('rejestracją pojazdów', 'rejestracja-pojazdu-powiat-nowosolski', 'instrumental, plural'),
	rated('w urzędzie stanu cywilnego małżeństwa', 'slub-usc-zielona-gora odpis-aktu-szprotawa', 'urzędzie is of urząd'),
	rated('aptekami dyżury', 'apteki-powiat-slubicki', 'instrumental plural'),
	rated('dzieciom żłobek', 'zlobek-rekrutacja-sulechow', 'dzieciom is of dziecko, which the dictionary lists apart'),
	rated('szkołom komputery', 'komputery-szkoly-zary', 'dative plural'),
	rated('oświadczeń majątkowych wójtów', 'oswiadczenie-wojt-zabor', 'genitive plural of three words'),
	rated('sesją rady gminy Brzeźnicy', 'sesja-brzeznica', 'a village that the dictionary lacks, in the genitive'),
	rated('petycjami o chodniku', 'chodnik-petycja-leknica', 'instrumental and locative'),
	rated(
		'wykazie dzierżawionych nieruchomości rolnych',
		'dzierzawa-gruntow-sulecin',
		'participle for a noun, other words right',
	),
	rated(
		'ludzi starszych klub',
		'wspolnota-seniorow-zary nabor-opiekun-zielona-gora',
		'ludzi is of człowiek; osób starszych',
	),
	rated('protokołów z sesji z głosowaniami', 'protokol-lagow', 'genitive and instrumental plural'),
];

const withoutMarks = [
	rated('wscieklizna', 'wscieklizna-lubuskie', 'no marks'),
	rated('zlobek sulechow', 'zlobek-rekrutacja-sulechow', 'no marks, ł as l'),
	rated('lagow dzialka', 'dzialka-sprzedaz-lagow', 'ł as first and middle letter'),
	rated('slubice rowery', 'sciezka-rowerowa-slubice', 'ł as l in the name of a town'),
	rated('oswiadczenie majatkowe radnej', 'oswiadczenie-radna-slubice', 'five marks left out'),
	rated('budzet obywatelski', 'budzet-obywatelski-zielona-gora', 'ż as z'),
	rated('zarzadzenie plywalnia', 'plywalnia-regulamin-swiebodzin', 'ą and ł'),
	rated('wymiana zrodel ciepla', 'wymiana-zrodel-ciepla-gorzow', 'genitive plural without marks'),
	rated('miedzyrzecz raport o stanie gminy', 'raport-o-stanie-miedzyrzecz', 'name of a town without its mark'),
	rated('WSCHOWA TARYFA WODA', 'taryfa-wody-wschowa', 'capital letters'),
];

const mistyped = [
	rated('harmongram odbioru odpadów', 'odpady-harmonogram-zary', 'a letter left out'),
	rated('kanalziacja sanitarna', 'kanalizacja-brzeznica', 'two letters swapped'),
	rated('zameldowaine', 'zameldowanie-rzepin', 'two letters swapped in a form of the text'),
	rated('stypedium szkolne', 'stypendia-witnica', 'a letter left out'),
	rated('rozkłąd jazdy autobósów', 'transport-rozklad-wschowa', 'spelling of a hasty or weak writer'),
	rated('absolutorum burmistrza', 'absolutorium-kostrzyn', 'a letter left out of a rare word'),
	rated('fotowoltajka', 'fotowoltaika-drezdenko', 'spelt as heard'),
	rated('pozwolenie na bodowę', 'pozwolenie-na-budowe-powiat-zarski', 'a wrong letter'),
	rated('honorowy obywtael', 'honorowy-obywatel-miedzyrzecz', 'swapped letters'),
	rated('strategia rozwoju wojewódzctwa', 'strategia-lubuskie', 'a letter too many'),
	rated('kwalifikacja wojskwa', 'kwalifikacja-wojskowa-slubice', 'a letter left out'),
	rated('podatek od srodkow trnasportowych', 'podatek-transport-lubsko', 'no marks and swapped letters at once'),
];

const numbers = [
	rated('IX/112/2026', 'uchwala-112-swiebodzin', 'number of an act; the next act only mentions it'),
	rated('IX1122026', 'uchwala-112-swiebodzin', 'without separators'),
	rated('ix 112 2026', 'uchwala-112-swiebodzin', 'spaces for separators'),
	rated('uchwała nr IX/113/2026', 'uchwala-113-swiebodzin', 'number with words'),
	rated('112/2026', 'uchwala-112-swiebodzin', 'without the number of the session'),
	rated('OŚ.6220.12.2026', 'decyzja-ferma-malomice', 'number of a case'),
	rated('os.6220.12.2026', 'decyzja-ferma-malomice', 'number of a case without the mark'),
	rated('OS6220122026', 'decyzja-ferma-malomice', 'number of a case without anything'),
	rated('6220.12.2026', 'decyzja-ferma-malomice', 'without the letters of the department'),
	rated('OŚ 6220 12 2026', 'decyzja-ferma-malomice', 'spaces for separators'),
	rated('OŚ-6220-4/2025', 'decyzja-wiatr-witnica', 'other separators'),
	rated('ZP.271.4.2026', 'dowozenie-uczniow-drezdenko', 'one of many numbers that differ in a digit'),
	rated('ZP 271.5.2026', 'straz-pozarna-malomice', 'space after the letters'),
	rated('0007.218.2026', 'psy-schronisko-sulechow', 'number that begins with noughts'),
	rated('zarządzenie 120/2026', 'plywalnia-regulamin-swiebodzin', 'number of an order'),
	rated('droga 001234F', 'droga-remont-malomice', 'number of a road in the title'),
	rated('działka 118/7', 'dzialka-sprzedaz-lagow', 'number of a plot'),
];

const residentsWords = [
	rated('śmieci', 'odpady-stawka-zagan odpady-harmonogram-zary pszok-lubsko', 'the office writes odpady'),
	rated('wywóz śmieci Żary', 'odpady-harmonogram-zary', 'the office writes odbiór odpadów'),
	rated('opłata za śmieci w Żaganiu', 'odpady-stawka-zagan', 'a resident’s word and the name of a town'),
	rated('PSZOK Lubsko', 'pszok-lubsko', 'short form that the text does not have'),
	rated('gabaryty', 'odpady-harmonogram-zary', 'odpady wielkogabarytowe'),
	rated('eternit dofinansowanie', 'azbest-szprotawa', 'trade name for azbest'),
	rated('szambo', 'szamba-zabor', 'zbiornik bezodpływowy'),
	rated('MOPS Nowa Sól', 'mops-swiadczenia-nowa-sol', 'short form of ośrodek pomocy społecznej'),
	rated('opieka społeczna zasiłki', 'mops-swiadczenia-nowa-sol', 'old name of the same'),
	rated('smog', 'pyl-zielona-gora', 'the office writes pył zawieszony'),
	rated('kopciuch wymiana dotacja', 'wymiana-zrodel-ciepla-gorzow', 'the office writes kocioł na paliwo stałe'),
	rated('wiatraki', 'decyzja-wiatr-witnica', 'the office writes elektrownia wiatrowa'),
	rated('wycinka drzew', 'drzewa-usluga-kozuchow', 'the office writes usunięcie drzewa'),
	rated('ślub', 'slub-usc-zielona-gora', 'must not be taken for the start of Słubice'),
	rated('prawko', 'prawo-jazdy-powiat-zaganski', 'colloquial'),
	rated('przerejestrowanie auta', 'rejestracja-pojazdu-powiat-nowosolski', 'the office writes rejestracja pojazdu'),
	rated('meldunek', 'zameldowanie-rzepin', 'colloquial for zameldowanie'),
	rated('becikowe', 'swiadczenie-rodzinne-wschowa', 'the act calls it zapomoga'),
	rated('PIT', 'pit-zagan', 'the text writes podatek dochodowy'),
	rated('praca w urzędzie', 'nabor-podinspektor-zagan', 'the office writes nabór'),
	rated('parcela na sprzedaż', 'dzialka-sprzedaz-lagow', 'another word for działka'),
	rated('mieszkanie komunalne', 'mieszkania-komunalne-kostrzyn', 'the act writes lokal mieszkaniowego zasobu'),
	rated('basen cennik', 'plywalnia-regulamin-swiebodzin', 'the office writes pływalnia'),
	rated('ścieżka rowerowa', 'sciezka-rowerowa-slubice', 'the law writes droga dla rowerów'),
	rated('latarnie nie świecą', 'oswietlenie-rzepin', 'the office writes oświetlenie uliczne'),
	rated('gimbus', 'dowozenie-uczniow-drezdenko', 'the office writes dowożenie uczniów'),
	rated('koncesja na alkohol', 'alkohol-zezwolenie-lubsko', 'the act writes zezwolenie'),
	rated('założenie firmy', 'ceidg-rzepin', 'the act writes działalność gospodarcza'),
	rated('zapisy do przedszkola', 'przedszkola-rekrutacja-zary', 'the office writes rekrutacja'),
	rated('NGO dotacje sport', 'konkurs-ngo-sport-nowa-sol', 'short form of organizacja pozarządowa'),
	rated('OSP wóz strażacki', 'straz-pozarna-malomice', 'short form, and a word that the text lacks'),
	rated('zadłużenie Gorzów', 'wpf-gorzow', 'the act writes kwota długu'),
	rated('prąd dla gminy', 'energia-zakup-witnica', 'the office writes energia elektryczna'),
	rated('dom starców', 'dom-pomocy-powiat-zarski', 'the act writes dom pomocy społecznej'),
	rated('gdzie głosować', 'wybory-uzupelniajace-lagow budzet-obywatelski-zielona-gora', 'obwody głosowania'),
	rated('zarobki wójta', 'oswiadczenie-wojt-zabor', 'oświadczenie majątkowe'),
	rated('wuzetka', 'warunki-zabudowy-zabor fotowoltaika-drezdenko', 'colloquial for warunki zabudowy'),
	rated('umorzenie podatku', 'ulgi-podatkowe-wykaz-zary', 'verb in the title, noun in the question'),
];

const places = [
	rated('Żary przedszkole', 'przedszkola-rekrutacja-zary', 'name of a town that is a word of its own'),
	rated('w Żarach komputery', 'komputery-szkoly-zary', 'locative of the same'),
	rated('rada gminy Łagów', 'protokol-lagow wybory-uzupelniajace-lagow dzialka-sprzedaz-lagow', 'unit by its name'),
	rated('Zielona Góra lokale', 'lokal-najem-zielona-gora', 'two words that are words of their own'),
	rated('nabór Żagań', 'nabor-podinspektor-zagan', 'kind and unit'),
	rated('budżet Sulechowa', 'budzet-uchwala-sulechow', 'unit in the genitive'),
	rated('drogi powiat żagański zima', 'odsniezanie-powiat-zaganski', 'county by its adjective; zima for zimowe'),
	rated('Kostrzyn powódź', 'powodz-kostrzyn', 'first word of a name'),
	rated('statut sołectwa Drezdenko', 'statut-soleczny-drezdenko', 'unit and subject'),
	rated('Brzozowska', 'oswiadczenie-radna-slubice', 'surname in another case'),
];

const inFiles = [
	rated('kurtyna sceny', 'sprawozdanie-budzet-witnica', 'only an attached file says it'),
	rated('puzony dla orkiestry', 'sprawozdanie-budzet-witnica', 'only the file, other forms'),
	rated('klawiatury podświetlane', 'komputery-szkoly-zary', 'only the file, other forms'),
	rated('kradzież tożsamości dowód', 'dowod-osobisty-zagan', 'one word in the title, others in the file'),
];

export const ratedQueries: readonly RatedQuery[] = [
	...inflected,
	...withoutMarks,
	...mistyped,
	...numbers,
	...residentsWords,
	...places,
	...inFiles,
];

/** Answers that a question must not bring at all, though it brings others, of which `right` is one. */
export const falseHits: readonly (Pick<RatedQuery, 'q' | 'why'> & {
	readonly right: string;
	readonly wrong: readonly string[];
})[] = [
	{
		q: 'ślub',
		right: 'slub-usc-zielona-gora',
		wrong: ['sciezka-rowerowa-slubice', 'kwalifikacja-wojskowa-slubice', 'plan-postepowan-slubice'],
		why: 'Słubice begins with the same letters',
	},
	{
		q: 'slub',
		right: 'slub-usc-zielona-gora',
		wrong: ['oswiadczenie-radna-slubice', 'apteki-powiat-slubicki'],
		why: 'the same without its mark',
	},
	{
		q: 'rada',
		right: 'protokol-lagow',
		wrong: ['czyste-powietrze-miedzyrzecz'],
		why: 'doradca holds the letters, not the word',
	},
	{
		q: 'IX/112/2026',
		right: 'uchwala-112-swiebodzin',
		wrong: ['odpady-stawka-zagan', 'budzet-zmiana-zagan'],
		why: 'numbers of other acts of the year',
	},
	{
		q: 'las',
		right: 'program-srodowiska-powiat-zarski',
		wrong: ['rejestracja-pojazdu-powiat-nowosolski'],
		why: 'własność holds the letters, not the word',
	},
];
