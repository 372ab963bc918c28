/** The part of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
	interface Options {
		url: string;
		connections: number;
		duration?: number;
		amount?: number;
		requests: { method: string; path: string; headers: Record<string, string> }[];
	}
	interface Result {
		non2xx: number;
		errors: number;
		/** In seconds. */
		duration: number;
		requests: { total: number };
	}
	interface Run extends Promise<Result> {
		on(
			event: 'response',
			heard: (client: unknown, status: number, bytes: number, responseTimeMs: number) => void,
		): void;
	}
	export default function autocannon(options: Options): Run;
}
