/** Sentences of log-in and its limits. None of them tells whether an account exists. */

export const wrongCredentials =
	'Nieprawidłowy adres e-mail lub hasło. Po pięciu nieudanych próbach logowanie zatrzymuje się na 10 minut.';

export const linkOnItsWay =
	'Jeżeli ten adres należy do konta, za chwilę przyjdzie na niego wiadomość z odnośnikiem do ustawienia hasła.';

export const badLink = 'Ten odnośnik jest nieważny albo został już użyty. Poproś o nowy: „Nie pamiętasz hasła?”.';

export const firstAdministratorByCommand =
	'Pierwszego administratora zakłada się na serwerze poleceniem „npm run admin -- create”.';

export const staleSession =
	'Zmiana hasła wymaga świeżego logowania. Wyloguj się, zaloguj ponownie i zmień hasło w ciągu 15 minut.';

export const residentsClosed = 'Konta mieszkańców nie są jeszcze dostępne.';

export const unavailable = 'Logowanie jest chwilowo niedostępne. Spróbuj ponownie za kilka minut.';

const minuteWords: Readonly<Record<string, string>> = { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' };
const plural = new Intl.PluralRules('pl');

/** 'za 1 minutę', 'za 2 minuty', 'za 5 minut'; rounded up. */
export const inMinutes = (seconds: number): string => {
	const minutes = Math.max(1, Math.ceil(seconds / 60));
	return `za ${minutes} ${minuteWords[plural.select(minutes)] ?? 'minut'}`;
};

export const tooManyFromAddress = (retryAfterSeconds: number): string =>
	`Z Twojej sieci przyszło zbyt wiele prób. Spróbuj ponownie ${inMinutes(retryAfterSeconds)}.`;

export const tooManyForAccount = (retryAfterSeconds: number): string =>
	`Zbyt wiele prób z tym adresem e-mail. Spróbuj ponownie ${inMinutes(retryAfterSeconds)}.`;
