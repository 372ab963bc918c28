/** Sentences that the Polish translation of the admin lacks or gets wrong (Payload 3.90.1). */
export const polish = {
	general: {
		createNew: 'Dodaj nowy',
		untitled: 'Bez tytułu',
		noLabel: '–',
		true: 'tak',
		false: 'nie',
		email: 'E-mail',
		selectValue: 'Wybierz',
		searchBy: 'Szukaj: {{label}}',
		creatingNewLabel: 'Nowy dokument: {{label}}',
		editLabel: 'Edycja: {{label}}',
		createNewLabel: 'Dodaj nowy: {{label}}',
		lastModified: 'Zapisano',
		created: 'Utworzono',
		noResults: 'Nie ma tu jeszcze nic do pokazania. Zmień filtr albo dodaj pierwszy dokument.',
		payloadSettings: 'Ustawienia panelu',
		leaveWithoutSaving: 'Masz niezapisane zmiany',
		changesNotSaved:
			'Twoje zmiany nie zostały zapisane. Jeśli teraz wyjdziesz, kopia zostanie w tej przeglądarce do odzyskania.',
		stayOnThisPage: 'Zostań na stronie',
		leaveAnyway: 'Wyjdź bez zapisywania',
		updatedSuccessfully: 'Zapisano.',
		successfullyCreated: 'Zapisano: {{label}}.',
	},
	authentication: {
		loggedIn: 'Wyloguj się, aby zalogować się na inne konto.',
		youAreInactive:
			'Od dłuższego czasu nic tu nie robisz, więc wkrótce Cię wylogujemy. Tego, co piszesz, nie stracisz. Czy chcesz zostać?',
		stayLoggedIn: 'Zostań',
	},
} as const;
