/** What a password must be. Length over symbols, as NIST SP 800-63B (2025), 3.1.1.2 advises. */

export const minimumPasswordLength = 12;
/** Longer ones only cost the server time; a sentence fits. */
export const maximumPasswordLength = 200;
const minimumDistinctCharacters = 5;
const minimumNameLength = 4;

/** Beginnings that a dictionary tries first; long passwords made of them are as weak as short ones. */
const wellKnown = ['haslo', 'password', 'qwerty', 'zaq12wsx', 'administrator', '1234567890', 'abcdefgh', 'lubuskie'];

const folded = (text: string): string =>
	text.toLowerCase().replaceAll('ł', 'l').normalize('NFKD').replaceAll(/\p{M}/gu, '');

const lettersOnly = (text: string): string => folded(text).replaceAll(/[^a-z]/g, '');

/** The local part and the names of a person: words that a stranger guesses. */
const ownWords = (email: string, name: string): readonly string[] =>
	[email.split('@')[0] ?? '', ...name.split(/[\s-]+/)]
		.map(lettersOnly)
		.filter((word) => word.length >= minimumNameLength);

/** What is left of the password once the guessable word is taken out. */
const remainderWithout = (password: string, word: string): number => folded(password).replaceAll(word, '').length;

/**
 * The sentence that says why a password is refused, or null when it is good.
 * The person's own e-mail and name are refused as the heart of a password: fewer than eight characters beside them.
 */
export const passwordProblem = (password: string, person: { email: string; name: string }): string | null => {
	const length = [...password].length;
	if (length < minimumPasswordLength) {
		return `Hasło musi mieć co najmniej ${minimumPasswordLength} znaków. Najłatwiej zapamiętać kilka słów, np. zdanie.`;
	}
	if (length > maximumPasswordLength) return `Hasło może mieć najwyżej ${maximumPasswordLength} znaków.`;
	if (new Set(password).size < minimumDistinctCharacters) {
		return `Hasło składa się z powtarzających się znaków. Użyj co najmniej ${minimumDistinctCharacters} różnych.`;
	}
	const isWeak = (word: string): boolean => folded(password).includes(word) && remainderWithout(password, word) < 8;
	if (ownWords(person.email, person.name).some(isWeak)) {
		return 'Hasło zawiera Twoje imię, nazwisko lub adres e-mail. Wybierz takie, którego nikt nie odgadnie.';
	}
	if (wellKnown.some(isWeak)) return 'To hasło jest zbyt łatwe do odgadnięcia. Wybierz inne.';
	return null;
};

/** Own password may be changed only this long after signing in: an unattended screen must not cost the account. */
export const passwordChangeWindowMinutes = 15;

/** Whether the session is young enough to change the password without the old one. */
export const isFreshSession = (signedInAt: Date, now: Date): boolean =>
	now.getTime() - signedInAt.getTime() <= passwordChangeWindowMinutes * 60_000;
