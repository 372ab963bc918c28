import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

export interface Rendered {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** What Astro's middleware-mode handler is. */
export type AstroHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: undefined,
	locals: object,
) => Promise<void>;

const textOf = (value: OutgoingHttpHeaders[string]): string => (Array.isArray(value) ? value.join(', ') : `${value}`);

/** Takes a whole response into memory instead of sending it to a socket. */
class CapturedResponse extends ServerResponse {
	readonly #chunks: Buffer[] = [];
	#captured: { status: number; headers: Record<string, string> } = { status: 200, headers: {} };
	readonly done: Promise<Rendered>;
	#resolve: (rendered: Rendered) => void = () => undefined;
	#reject: (error: Error) => void = () => undefined;

	constructor(request: IncomingMessage) {
		super(request);
		this.done = new Promise((resolve, reject) => {
			this.#resolve = resolve;
			this.#reject = reject;
		});
	}

	override writeHead(status: number, ...rest: unknown[]): this {
		const headers = rest.findLast((part) => typeof part === 'object' && part !== null) as
			| OutgoingHttpHeaders
			| undefined;
		const named = Object.entries(headers ?? {}).filter(([, value]) => value !== undefined);
		this.#captured = { status, headers: Object.fromEntries(named.map(([k, v]) => [k.toLowerCase(), textOf(v)])) };
		return this;
	}

	override write(chunk: unknown, ...rest: unknown[]): boolean {
		this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array));
		const written = rest.findLast((part) => typeof part === 'function');
		written?.(null);
		return true;
	}

	override end(chunk?: unknown): this {
		if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk);
		this.#resolve({ ...this.#captured, body: Buffer.concat(this.#chunks) });
		this.emit('finish');
		return this;
	}

	override destroy(error?: Error): this {
		this.#reject(error ?? new Error('the page broke off while it was rendered'));
		return this;
	}
}

/**
 * Renders one address with Astro into memory.
 * @throws when the page broke off in the middle
 */
export const renderPage = async (
	handler: AstroHandler,
	path: string,
	host: string,
	locals: object,
): Promise<Rendered> => {
	const request = new IncomingMessage(new Socket());
	request.method = 'GET';
	request.url = path;
	request.headers = { host };
	const response = new CapturedResponse(request);
	await handler(request, response, undefined, locals);
	return response.done;
};
