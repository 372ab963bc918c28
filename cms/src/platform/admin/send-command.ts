export interface FieldMessage {
	readonly path: string;
	readonly message: string;
}

/** What the server answered, or `unknown` when no answer came: the command may have been carried out. */
export type CommandAnswer =
	| { readonly kind: 'done'; readonly message: string }
	| {
			readonly kind: 'refused';
			readonly code: string;
			readonly message: string;
			readonly fields: readonly FieldMessage[];
	  }
	| { readonly kind: 'unknown'; readonly message: string };

const fieldsOf = (value: unknown): FieldMessage[] =>
	Array.isArray(value)
		? value.map((row: { path?: unknown; message?: unknown }) => ({
				path: String(row.path ?? ''),
				message: String(row.message ?? ''),
			}))
		: [];

const refusalOf = (status: number, answer: Record<string, unknown>): CommandAnswer => {
	const [first] = Array.isArray(answer.errors) ? (answer.errors as { message?: unknown }[]) : [];
	const said = answer.message ?? first?.message;
	return {
		kind: 'refused',
		code: typeof answer.code === 'string' ? answer.code : String(status),
		message: typeof said === 'string' ? said : 'Serwer nie wykonał polecenia. Spróbuj ponownie za chwilę.',
		fields: fieldsOf(answer.fields),
	};
};

/** Sends a command to its address below `/api`. Never throws. */
export const sendCommand = async (path: string, input: object): Promise<CommandAnswer> => {
	try {
		const response = await fetch(`/api${path}`, {
			method: 'POST',
			credentials: 'same-origin',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(input),
		});
		const answer: Record<string, unknown> = await response.json().catch(() => ({}));
		if (!response.ok) return refusalOf(response.status, answer);
		return { kind: 'done', message: typeof answer.message === 'string' ? answer.message : 'Gotowe.' };
	} catch {
		return {
			kind: 'unknown',
			message: 'Brak połączenia z serwerem. Odśwież stronę i sprawdź, co się stało, zanim spróbujesz ponownie.',
		};
	}
};
