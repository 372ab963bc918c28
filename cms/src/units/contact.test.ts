import { expect, test } from 'vitest';
import { contactFields, contactProblem, missingContacts, safeWebsite } from './contact.ts';

const problem = (name: string, value: unknown, mayBeEmpty = false) => {
	const field = contactFields.find((candidate) => candidate.name === name);
	if (!field) throw new Error(name);
	return contactProblem(field, value, mayBeEmpty);
};
const website = 'Wpisz pełny adres, który zaczyna się od https:// albo http://, np. https://zagan.pl.';
const phone = 'Wpisz numer z kierunkowym: cyfry i spacje, np. 68 477 10 10 albo +48 68 477 10 10 wew. 12.';
const postalCode = 'Wpisz kod w postaci 00-000, np. 68-100.';
const email = 'Wpisz adres e-mail, np. urzad@zagan.pl.';

test.each<[string, unknown, string | null]>([
	['website', 'https://zagan.pl', null],
	['website', 'http://www.zagan.pl/bip?a=1', null],
	['website', '', null],
	['website', null, null],
	['website', 'javascript:alert(1)', website],
	['website', ' javascript:alert(1)', website],
	['website', 'java\tscript:alert(1)', website],
	['website', 'data:text/html,<script>', website],
	['website', 'https:zagan.pl', website],
	['website', 'https://urzad@zly.example', website],
	['website', 'zagan.pl', website],
	['website', { href: 'https://zagan.pl' }, website],
	['phone', '68 477 10 10', null],
	['phone', '+48 (68) 477-10-10 wew. 12', null],
	['phone', '00 000 12 34', null],
	['phone', '112', phone],
	['phone', '68 477 10 10<script>', phone],
	['phone', '', 'Uzupełnij pole „Telefon”.'],
	['fax', '', null],
	['fax', 'brak', phone],
	['postalCode', '68-100', null],
	['postalCode', '68100', postalCode],
	['postalCode', '68-1000', postalCode],
	['email', 'urzad@zagan.pl', null],
	['email', 'urzad@zagan', email],
	['email', 'urzad(at)zagan.pl', email],
	['editorName', '   ', 'Uzupełnij pole „Redaktor biuletynu”.'],
	['editorName', `Ewa${'a'.repeat(200)}`, 'Skróć tekst do 200 znaków.'],
	['editorName', 'Ewa\nNowak', 'Wpisz tekst w jednym wierszu.'],
])('%s: %j → %j', (name, value, sentence) => {
	expect(problem(name, value)).toBe(sentence);
});

test('while a unit is set up its contacts may be empty, not wrong', () => {
	expect(problem('phone', '', true)).toBeNull();
	expect(problem('phone', 'brak', true)).toBe(phone);
});

test('what is missing is named in the order of the form; optional fields are not asked for', () => {
	const full = {
		street: 'Rynek 1',
		postalCode: '68-100',
		city: 'Żagań',
		phone: '68 477 10 10',
		email: 'urzad@zagan.pl',
		editorialOffice: 'Redakcja',
		editorialAddress: 'Rynek 1',
		editorName: 'Ewa Nowak',
		editorPhone: '68 477 10 11',
		editorEmail: 'bip@zagan.pl',
	};
	expect(missingContacts(full)).toEqual([]);
	expect(missingContacts({ ...full, phone: ' ', editorEmail: undefined })).toEqual(['Telefon', 'E-mail redaktora']);
});

test('a stored address that a link must not carry is not shown', () => {
	expect(safeWebsite('javascript:alert(document.cookie)')).toBeNull();
	expect(safeWebsite('https://zagan.pl/')).toBe('https://zagan.pl/');
});
