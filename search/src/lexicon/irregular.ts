/**
 * Words that office texts mean when a form belongs to two words: "gminy" is of gmina, not of gmin.
 * All forms of these lead to them before anything else.
 */
export const preferred: readonly string[] = [
	...['gmina', 'rada', 'opłata', 'droga', 'sąd', 'pies', 'kot', 'las', 'sól', 'śmieć', 'praca', 'koszt', 'szkoła'],
	...['podatek', 'wybory', 'radny', 'sołectwo', 'burmistrz', 'powiat', 'województwo', 'sesja', 'uchwała', 'pomoc'],
	...['budżet', 'działka', 'lokal', 'wniosek', 'wójt', 'starosta', 'urząd', 'ustawa', 'woda', 'ściek', 'kanalizacja'],
	...['dodatek', 'zasiłek', 'mieszkanie', 'dom', 'budowa', 'remont', 'plan', 'teren', 'zabudowa'],
	...['prawo', 'jazda', 'pojazd', 'dowód', 'odpad', 'zamówienie', 'przetarg', 'oferta', 'konkurs', 'nabór', 'dotacja'],
	...['hala', 'basen', 'boisko', 'park', 'plac', 'ulica', 'most', 'chodnik', 'ścieżka', 'rower', 'autobus', 'kolej'],
	...['statut', 'regulamin', 'protokół', 'sprawozdanie', 'kontrola', 'petycja', 'skarga', 'kara', 'umowa', 'zgoda'],
	...['decyzja', 'zaświadczenie', 'odpis', 'akt', 'ślub', 'zgon', 'urodzenie', 'małżeństwo', 'wiek', 'rodzina'],
	...['nieruchomość', 'dzierżawa', 'najem', 'sprzedaż', 'garaż', 'grunt', 'rola', 'rolnik', 'susza', 'zima'],
	...['matura', 'stypendium', 'przedszkole', 'żłobek', 'uczeń', 'senior', 'kobieta', 'młodzież', 'zdrowie', 'lekarz'],
	...['straż', 'pożar', 'powódź', 'drzewo', 'wycinka', 'azbest', 'piec', 'pył', 'hałas', 'wiatr', 'energia', 'targ'],
	...['alkohol', 'zezwolenie', 'koncesja', 'taksówka', 'cmentarz', 'grób', 'zabytek', 'muzeum', 'kultura', 'sport'],
	...['stan', 'dział', 'dzielnica', 'osiedle', 'głos', 'lista', 'komisja', 'okręg', 'obwód', 'granica', 'mapa', 'dług'],
	...[
		'rok',
		'czas',
		'termin',
		'cena',
		'stawka',
		'ulga',
		'rata',
		'strata',
		'kasa',
		'rachunek',
		'konto',
		'numer',
		'zmiana',
	],
	...['miasto', 'wieś', 'kraj', 'mienie', 'majątek', 'oświadczenie', 'skarbnik', 'sekretarz', 'zastępca'],
	...['Żary', 'Góra', 'Żagań', 'Słubice', 'Lubsko', 'Sulechów', 'Wschowa', 'Brody', 'Gubin', 'Rzepin', 'Trzebiel'],
	...['ferma', 'wymiana', 'karta', 'święto', 'czysty', 'niepełnosprawny', 'bezdomny', 'zwierzę', 'parafia', 'opieka'],
	...['stanowisko', 'lek', 'apteka', 'dyżur', 'szpital', 'raport', 'wykaz', 'rejestr', 'ewidencja'],
];

/**
 * Forms that the dictionary lists apart from their word. First the base form, then the forms that
 * shall lead to it before any other.
 */
export const irregular: readonly (readonly [base: string, ...forms: string[]])[] = [
	['człowiek', 'ludzie', 'ludzi', 'ludziom', 'ludźmi', 'ludziach', 'człowieku', 'człowiekiem', 'człowiekowi'],
	['dziecko', 'dzieci', 'dzieciom', 'dziećmi', 'dzieciach'],
	['dzień', 'dnia', 'dniowi', 'dniem', 'dniu', 'dni', 'dniom', 'dniami', 'dniach'],
	['tydzień', 'tygodnia', 'tygodniowi', 'tygodniem', 'tygodniu', 'tygodnie', 'tygodni', 'tygodniom', 'tygodniach'],
	['tydzień', 'tygodniami'],
	['rok', 'lata', 'lat', 'latom', 'latami', 'latach'],
	['ręka', 'ręce', 'rąk', 'rękoma', 'rękami', 'rękach'],
	['oko', 'oczy', 'oczu', 'oczom', 'oczami', 'oczach'],
	['brat', 'bracia', 'braci', 'braciom', 'braćmi', 'braciach'],
	['ksiądz', 'księdza', 'księdzu', 'księdzem', 'księża', 'księży', 'księżom', 'księżmi'],
	['pieniądz', 'pieniądze', 'pieniędzy', 'pieniądzom', 'pieniędzmi', 'pieniądzach'],
	['przyjaciel', 'przyjaciele', 'przyjaciół', 'przyjaciołom', 'przyjaciółmi', 'przyjaciołach'],
	['mieć', 'ma', 'mają', 'miał', 'miała', 'mieli'],
	['sól', 'soli', 'solą'],
	['śmieć', 'śmieci', 'śmieciom', 'śmieciami', 'śmieciach'],
	['radny', 'radna', 'radną', 'radnej', 'radnych'],
	['nowy', 'Nowa', 'Nowej', 'Nową', 'Nowe', 'Nowym', 'Nowego', 'Nowych'],
	['fotowoltaika', 'fotowoltaiki', 'fotowoltaice', 'fotowoltaikę', 'fotowoltaiką'],
	['zielony', 'Zielona', 'Zielonej', 'Zieloną'],
];
