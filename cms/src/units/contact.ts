type Shape = 'line' | 'postal-code' | 'phone' | 'email' | 'website';

export interface ContactField {
	readonly name: string;
	readonly label: string;
	readonly shape: Shape;
	/** Asked by § 11 of the BIP regulation of 18 January 2007, or by our pages. */
	readonly isRequired: boolean;
}

const must = (name: string, label: string, shape: Shape = 'line'): ContactField => ({
	name,
	label,
	shape,
	isRequired: true,
});
const may = (name: string, label: string, shape: Shape = 'line'): ContactField => ({
	name,
	label,
	shape,
	isRequired: false,
});

/** What an office says of itself and of its editors. Source: § 11 of the BIP regulation of 18 January 2007. */
export const contactFields: readonly ContactField[] = [
	must('street', 'Ulica i numer'),
	must('postalCode', 'Kod pocztowy', 'postal-code'),
	must('city', 'Miejscowość'),
	must('phone', 'Telefon', 'phone'),
	may('fax', 'Faks (jeśli jest)', 'phone'),
	must('email', 'E-mail urzędu', 'email'),
	may('website', 'Strona internetowa urzędu (jeśli jest)', 'website'),
	may('officeHours', 'Godziny pracy'),
	must('editorialOffice', 'Redakcja biuletynu'),
	must('editorialAddress', 'Adres redakcji'),
	must('editorName', 'Redaktor biuletynu'),
	must('editorPhone', 'Telefon redaktora', 'phone'),
	may('editorFax', 'Faks redaktora (jeśli jest)', 'phone'),
	must('editorEmail', 'E-mail redaktora', 'email'),
];

/** The address when a link may lead there: plain http or https, nothing a browser would run; null for all else. */
export const safeWebsite = (value: string | null | undefined): string | null => {
	if (!value || !URL.canParse(value)) return null;
	const { protocol, hostname, username, password } = new URL(value);
	const isWeb = protocol === 'https:' || protocol === 'http:';
	return isWeb && /^https?:\/\//i.test(value) && hostname.includes('.') && !username && !password ? value : null;
};

const digitsIn = (value: string): number => value.replaceAll(/\D/g, '').length;
const isPhone = (value: string): boolean =>
	/^\+?[\d ()-]+(?:(?:,| )? ?wew\. ?\d{1,6})?$/.test(value) && digitsIn(value) >= 7 && digitsIn(value) <= 20;

const shapes: Readonly<Record<Shape, { fits: (value: string) => boolean; sentence: string }>> = {
	line: { fits: (value) => /^[^\p{Cc}]*$/u.test(value), sentence: 'Wpisz tekst w jednym wierszu.' },
	'postal-code': {
		fits: (value) => /^\d{2}-\d{3}$/.test(value),
		sentence: 'Wpisz kod w postaci 00-000, np. 68-100.',
	},
	phone: {
		fits: isPhone,
		sentence: 'Wpisz numer z kierunkowym: cyfry i spacje, np. 68 477 10 10 albo +48 68 477 10 10 wew. 12.',
	},
	email: {
		fits: (value) => /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[a-z]{2,}$/i.test(value),
		sentence: 'Wpisz adres e-mail, np. urzad@zagan.pl.',
	},
	website: {
		fits: (value) => safeWebsite(value) !== null,
		sentence: 'Wpisz pełny adres, który zaczyna się od https:// albo http://, np. https://zagan.pl.',
	},
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || String(value).trim() === '';

/**
 * What is wrong with a value of a contact field, as a sentence for the person; null when nothing is.
 * @param mayBeEmpty the unit is only being set up, its office completes it later
 */
export const contactProblem = (field: ContactField, value: unknown, mayBeEmpty: boolean): string | null => {
	if (isEmpty(value)) return field.isRequired && !mayBeEmpty ? `Uzupełnij pole „${field.label}”.` : null;
	if (typeof value !== 'string') return shapes[field.shape].sentence;
	if (value.length > 200) return 'Skróć tekst do 200 znaków.';
	return shapes[field.shape].fits(value.trim()) ? null : shapes[field.shape].sentence;
};

/** Labels of what the office still has to fill in, in the form's order. */
export const missingContacts = (unit: Readonly<Record<string, unknown>>): readonly string[] =>
	contactFields.filter(({ name, isRequired }) => isRequired && isEmpty(unit[name])).map(({ label }) => label);
