import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemBody } from './api-answers.ts';
import { type FinishedPage, finishPage, sendPage } from './finished-page.ts';
import { corsForData, type PageMaker } from './page-maker.ts';
import type { SecurityHeaders } from './security-headers.ts';

/** One request with what belongs to it. */
export interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	/** Number under which the log knows this request; also in `x-request-id`. */
	readonly requestId: string;
}

const sentences = {
	'bad-address': 'Tego adresu nie da się odczytać. Sprawdź, czy jest cały.',
	'not-found': 'W tym interfejsie nie ma takiego adresu. Opis jest pod /api/v1/openapi.json.',
	'foreign-form': 'Ten formularz wysłano spoza portalu. Otwórz go na naszej stronie i wyślij jeszcze raz.',
	'form-too-large': 'Formularz jest za długi. Skróć tekst i wyślij jeszcze raz.',
	'method-not-allowed': 'Ten adres można tylko czytać (GET).',
	'too-many-requests': 'Za dużo zapytań w krótkim czasie. Spróbuj ponownie za chwilę.',
	unavailable: 'Usługa chwilowo nie odpowiada. Spróbuj ponownie za chwilę.',
} as const;
type RefusalCode = keyof typeof sentences;

export interface Refusals {
	json(exchange: Exchange, status: number, body: object, extra?: readonly string[]): void;
	/** A refusal as data: code and sentence. */
	refuse(exchange: Exchange, status: number, code: RefusalCode, extra?: readonly string[]): void;
	/** The page (or, under /api/, the data) that explains a broken address or a wait; `waitS` are seconds. */
	explain(exchange: Exchange, pathname: string, status: OwnStatus, waitS?: number): void;
}

type OwnStatus = 400 | 429 | 503;
const codes: Record<OwnStatus, RefusalCode> = { 400: 'bad-address', 429: 'too-many-requests', 503: 'unavailable' };

/** True for addresses of programs: they get data, never a page. */
export const isApi = (pathname: string): boolean => pathname.startsWith('/api/');

/** The few pages of the server itself are made here, at boot, so that they need nothing when they are needed. */
export const createRefusals = async (make: PageMaker, security: SecurityHeaders): Promise<Refusals> => {
	const ownPage = async (status: OwnStatus): Promise<FinishedPage> => {
		const { value } = await make(`/${status}`, { ownPage: true });
		return { ...value, status };
	};
	const own = { 400: await ownPage(400), 429: await ownPage(429), 503: await ownPage(503) };

	const send = (
		type: string,
		{ request, response }: Exchange,
		status: number,
		body: object,
		extra: readonly string[],
	) => {
		const pairs: (readonly [string, string])[] = [
			['content-type', `${type}; charset=utf-8`],
			['cache-control', 'no-store'],
			...security.other,
		];
		const page = finishPage(status, pairs, Buffer.from(JSON.stringify(body)), { withEtag: false });
		sendPage(request, response, page, extra);
	};
	const json: Refusals['json'] = (exchange, status, body, extra = []) =>
		send('application/json', exchange, status, body, extra);
	const refuse: Refusals['refuse'] = (exchange, status, code, extra = []) =>
		send('application/problem+json', exchange, status, problemBody(status, code, sentences[code]), [
			'x-request-id',
			exchange.requestId,
			...extra,
		]);

	return {
		json,
		refuse,
		explain(exchange, pathname, status, waitS) {
			const wait = waitS === undefined ? [] : ['retry-after', String(waitS)];
			if (isApi(pathname)) refuse(exchange, status, codes[status], [...wait, ...corsForData]);
			else sendPage(exchange.request, exchange.response, own[status], [...wait, 'x-request-id', exchange.requestId]);
		},
	};
};
