import { expect, test } from 'vitest';
import { isFreshSession, passwordProblem } from './password.rules.ts';

const person = { email: 'editor@zagan.example', name: 'Józefa Łęcka-Wójcik' };

test.each([['Wrota-demo-2026'], ['cztery zielone rowery'], ['zażółć gęślą jaźń'], ['Łęcka lubi jeździć na rowerze']])(
	'accepts %s',
	(password) => {
		expect(passwordProblem(password, person)).toBeNull();
	},
);

test.each([
	['Krótkie-12', 'Hasło musi mieć co najmniej 12 znaków. Najłatwiej zapamiętać kilka słów, np. zdanie.'],
	['', 'Hasło musi mieć co najmniej 12 znaków. Najłatwiej zapamiętać kilka słów, np. zdanie.'],
	['aaaaaaaaaaaaaaaa', 'Hasło składa się z powtarzających się znaków. Użyj co najmniej 5 różnych.'],
	['Józefa-202611', 'Hasło zawiera Twoje imię, nazwisko lub adres e-mail. Wybierz takie, którego nikt nie odgadnie.'],
	['!wojcik!2026', 'Hasło zawiera Twoje imię, nazwisko lub adres e-mail. Wybierz takie, którego nikt nie odgadnie.'],
	['Editor123456', 'Hasło zawiera Twoje imię, nazwisko lub adres e-mail. Wybierz takie, którego nikt nie odgadnie.'],
	['Hasło1234567', 'To hasło jest zbyt łatwe do odgadnięcia. Wybierz inne.'],
	['Password2026!', 'To hasło jest zbyt łatwe do odgadnięcia. Wybierz inne.'],
	['12345678901234', 'To hasło jest zbyt łatwe do odgadnięcia. Wybierz inne.'],
])('refuses %s', (password, sentence) => {
	expect(passwordProblem(password, person)).toBe(sentence);
});

test('refuses a password that is longer than any sentence', () => {
	expect(passwordProblem('ab cd ef '.repeat(30), person)).toBe('Hasło może mieć najwyżej 200 znaków.');
});

test('a password may be changed within fifteen minutes of signing in, not a second later', () => {
	const signedInAt = new Date('2026-11-24T08:00:00Z');
	expect(isFreshSession(signedInAt, new Date('2026-11-24T08:15:00Z'))).toBe(true);
	expect(isFreshSession(signedInAt, new Date('2026-11-24T08:15:01Z'))).toBe(false);
});
