/**
 * What a publisher asks for when a text of a template comes back: something that its text really leaves open. Only texts of
 * these templates are returned in the demonstration.
 */
export const remarks: Readonly<Record<string, string>> = {
	'archiwum-zakladowe': 'Proszę dopisać, w jakich godzinach można przyjść do archiwum.',
	'nabor-wynik': 'Proszę dodać do tekstu znak sprawy z ogłoszenia o naborze, żeby było wiadomo, którego dotyczy.',
	'nabor-ogloszenie': 'Proszę dopisać widełki wynagrodzenia: kandydaci pytają o nie w pierwszej kolejności.',
	'zamowienie-wynik': 'Proszę wstawić odnośnik do ogłoszenia o tym zamówieniu, żeby dało się przejść do specyfikacji.',
	'zamowienie-ogloszenie': 'Proszę skrócić streszczenie i dopisać w nim, kogo można zapytać o szczegóły zamówienia.',
	'zapytanie-ofertowe': 'Proszę dopisać, czy oferty można składać na część zamówienia.',
	'wykaz-dzierzawa': 'Proszę dołączyć mapę z zaznaczonymi działkami: sam numer mieszkańcom niewiele mówi.',
	'przetarg-wynik': 'Proszę dopisać odnośnik do ogłoszenia o przetargu.',
	'przetarg-sprzedaz': 'Proszę dołączyć zdjęcie działki z dojazdem od strony drogi.',
	'przerwa-w-dostawie-wody': 'Proszę dopisać numer pogotowia wodociągowego, czynny także po godzinach pracy urzędu.',
	'zamkniecie-drogi': 'Proszę dołączyć mapkę objazdu.',
	'harmonogram-odpadow': 'Proszę dodać osobny harmonogram dla zabudowy wielorodzinnej.',
	'zimowe-utrzymanie': 'Proszę dopisać numer całodobowego dyżuru drogowego.',
	'konsultacje-spoleczne': 'Proszę dołączyć projekt dokumentu, o którego ocenę prosimy mieszkańców.',
	'konkurs-ngo': 'Proszę dopisać termin spotkania informacyjnego dla organizacji.',
	'lokalizacja-celu-publicznego': 'Proszę dodać mapę z przebiegiem inwestycji.',
	'decyzja-srodowiskowa': 'Proszę napisać w streszczeniu prościej, czego dotyczy decyzja.',
	interpelacja: 'Proszę dołączyć skan interpelacji z podpisem radnego.',
	petycja: 'Proszę dołączyć treść petycji; bez niej wpis jest niepełny.',
	'kontrola-wewnetrzna': 'Proszę dopisać, kto odpowiada za wykonanie zaleceń.',
	'kontrola-zewnetrzna': 'Proszę dołączyć odpowiedź na wystąpienie pokontrolne.',
};
