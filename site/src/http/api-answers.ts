/** Answers of data addresses; problems as RFC 9457 says, with our `code` and a sentence beside. */
export const problem = (
	status: number,
	code: string,
	message: string,
	more: { readonly field?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Response =>
	new Response(JSON.stringify(problemBody(status, code, message, more.field)), {
		status,
		headers: { 'content-type': 'application/problem+json; charset=utf-8', ...more.headers },
	});

const titles: Readonly<Record<number, string>> = {
	400: 'Złe zapytanie',
	403: 'Odmowa',
	404: 'Nie ma takiego zasobu',
	405: 'Niedozwolona metoda',
	413: 'Za długa treść',
	429: 'Za dużo zapytań',
	503: 'Chwilowa przerwa',
};

/** The body of a problem; `message` says the same as `detail`, for who read it before there was the standard. */
export const problemBody = (status: number, code: string, message: string, field?: string) => ({
	type: `/dane#blad-${code}`,
	title: titles[status] ?? 'Błąd',
	status,
	detail: message,
	code,
	message,
	...(field === undefined ? {} : { field }),
});

/** Data as JSON; may be kept by who asked and asked about again by its ETag. */
export const data = (body: object, headers: Readonly<Record<string, string>> = {}): Response =>
	new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

/** A document of another type. */
export const document = (
	body: string | Uint8Array<ArrayBuffer>,
	type: string,
	headers: Readonly<Record<string, string>> = {},
) => new Response(body, { headers: { 'content-type': type, ...headers } });

/** What a source that did not answer, or knew no such thing, means for a data address. */
export const noData = (code: 'not-found' | 'refused' | 'unavailable'): Response =>
	code === 'unavailable'
		? problem(503, 'unavailable', 'Serwer biuletynów chwilowo nie odpowiada. Spróbuj ponownie za chwilę.', {
				headers: { 'retry-after': '10' },
			})
		: problem(404, 'not-found', 'Nie ma takiego zasobu. Opis adresów jest pod /api/v1/openapi.json.');
