/** What a reader asks for, and what a useful answer must hold. */
export interface Wanted {
	readonly path: string;
	readonly kind: 'list' | 'page' | 'search' | 'data';
	/** Words that stand on the page. */
	readonly words?: string;
}

/** An answer as it came; null: there was no answer at all. */
export interface Answer {
	readonly status: number;
	readonly retryAfter: string | null;
	readonly body: string;
}

/**
 * good: what was asked for. kept: a copy that says that it is one. honest: a page that says what is wrong.
 * gone: nobody answered. bad: an empty list, a bare error, a half page.
 */
export type Verdict = 'good' | 'kept' | 'honest' | 'gone' | 'bad';

const ENTRY_LINK = /href="[^"]*\/bip\/[^"/]+\/[^"/]+\/\d+-/;
const COPY_NOTICE = 'Pokazujemy kopię tej strony';
const EXPLANATION = /<h1[^>]*>[^<]*(przerwa|nie działa)/;

const asData = (body: string): Record<string, unknown> => {
	try {
		const parsed: unknown = JSON.parse(body);
		return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
	} catch {
		return {};
	}
};

const isHonest = ({ kind }: Wanted, { body, retryAfter }: Answer): boolean => {
	if (retryAfter === null) return false;
	if (kind !== 'data') return body.includes('</html>') && EXPLANATION.test(body);
	const { code, message } = asData(body);
	return code === 'unavailable' && typeof message === 'string' && message.length > 20;
};

const isUseful = ({ kind, words }: Wanted, body: string): boolean => {
	if (kind === 'data') return Number(asData(body).total) > 0;
	if (!body.includes('</html>')) return false;
	if (kind !== 'page' && !ENTRY_LINK.test(body)) return false;
	return words === undefined || body.includes(words);
};

/** Judges one answer that a reader got. */
export const judge = (wanted: Wanted, answer: Answer | null): Verdict => {
	if (answer === null) return 'gone';
	if (answer.status === 503) return isHonest(wanted, answer) ? 'honest' : 'bad';
	if (answer.status !== 200 || !isUseful(wanted, answer.body)) return 'bad';
	return answer.body.includes(COPY_NOTICE) ? 'kept' : 'good';
};
