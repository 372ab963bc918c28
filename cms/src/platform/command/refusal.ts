/** Every reason for which a command can be refused, with its HTTP status and its sentence. */
export const refusals = {
	unauthenticated: { status: 401, message: 'Zaloguj się, aby wykonać tę czynność.' },
	forbidden: { status: 403, message: 'Twoja rola nie pozwala na tę czynność w tej jednostce.' },
	'four-eyes': { status: 403, message: 'Ten wpis zatwierdza druga osoba: Ty go zmieniałaś lub zmieniałeś.' },
	'shared-person': {
		status: 403,
		message: 'Ta osoba pracuje też w innej jednostce. Możesz zmienić tylko jej role u siebie.',
	},
	'own-account': { status: 403, message: 'Własnych uprawnień nie zmienisz. Poproś o to inną osobę.' },
	'last-administrator': { status: 409, message: 'To ostatni administrator regionalny. Najpierw wskaż następcę.' },
	'not-found': { status: 404, message: 'Nie ma takiego dokumentu albo nie należy on do Twojej jednostki.' },
	'wrong-state': { status: 409, message: 'W tym stanie nie można wykonać tej czynności. Odśwież stronę.' },
	'stale-digest': {
		status: 409,
		message: 'Treść zmieniła się, odkąd ją otwarto. Przeczytaj ją jeszcze raz i zatwierdź ponownie.',
	},
	conflict: { status: 409, message: 'Takie dane już istnieją.' },
	'needs-confirmation': { status: 422, message: 'Sprawdź ostrzeżenia i potwierdź, że treść może być publiczna.' },
	invalid: { status: 422, message: 'Uzupełnij lub popraw wskazane pola.' },
	'rate-limited': { status: 429, message: 'Za dużo prób w krótkim czasie. Poczekaj chwilę i spróbuj ponownie.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type RefusalCode = keyof typeof refusals;

export interface FieldProblem {
	/** Path of the field as the form knows it. */
	readonly path: string;
	/** Sentence that names the field and says how to mend it. */
	readonly message: string;
}

/** A refusal is a value: expected, journaled, with a sentence for the person. */
export interface Refusal {
	readonly code: RefusalCode;
	readonly message: string;
	readonly fields?: readonly FieldProblem[];
}

export const refusal = (code: RefusalCode, fields?: readonly FieldProblem[], message?: string): Refusal => ({
	code,
	message: message ?? refusals[code].message,
	...(fields?.length ? { fields } : {}),
});

export type Outcome<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly refusal: Refusal };

export const accepted = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const refused = (
	code: RefusalCode,
	fields?: readonly FieldProblem[],
	message?: string,
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: refusal(code, fields, message) });
