import { setTimeout as wait } from 'node:timers/promises';

const PASSWORD = 'Wrota-demo-2026';
const PATIENCE_MS = 30_000;
const AGAIN_MS = 250;
const CASE_LIMIT_MS = 150_000;

type Row = Record<string, unknown>;

/** What the client of an office got: the server's word, or no word at all. */
interface Words {
	readonly status: number;
	readonly body: Row;
}
type Reply = Words | null;

type Client = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Reply>;

/** A command that the server acknowledged. */
export interface Acknowledged {
	readonly id: string;
	readonly version: number;
	/** Path of the public page. */
	readonly path: string;
}

/** One entry as the office's own list knows it. */
export interface Published {
	readonly id: string;
	/** Stands in the title; no other document has it. */
	readonly word: string;
	readonly isHandInAcknowledged: boolean;
	readonly acknowledged: Acknowledged | null;
}

/** What the offices of one case did. */
export interface OfficeWork {
	readonly entries: readonly Published[];
	readonly attempts: number;
	readonly refused: number;
	readonly unanswered: number;
	/** Refusals that nobody should get. */
	readonly faults: readonly string[];
}

/** An editor and a publisher of one unit, logged in. */
export interface Desk {
	readonly unit: string;
	readonly editor: Client;
	readonly publisher: Client;
}

const asRow = (text: string): Row => {
	try {
		return JSON.parse(text) as Row;
	} catch {
		return { message: text.slice(0, 15) };
	}
};

const clientOf =
	(cmsUrl: string, token?: string): Client =>
	async (method, path, body) => {
		try {
			const response = await fetch(`${cmsUrl}/api${path}`, {
				method,
				signal: AbortSignal.timeout(PATIENCE_MS),
				headers: {
					'content-type': 'application/json',
					...(token === undefined ? {} : { authorization: `JWT ${token}` }),
				},
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});
			return { status: response.status, body: asRow(await response.text()) };
		} catch {
			return null;
		}
	};

const logIn = async (cmsUrl: string, email: string): Promise<Client> => {
	const reply = await clientOf(cmsUrl)('POST', '/staff/login', { email, password: PASSWORD });
	if (typeof reply?.body.token !== 'string') throw new Error(`${email} cannot log in: ${reply?.status ?? 'no answer'}`);
	return clientOf(cmsUrl, reply.body.token);
};

/** Logs in the demonstration's editor and publisher of each unit. */
export const openDesks = async (cmsUrl: string, units: readonly string[]): Promise<Desk[]> => {
	const desks: Desk[] = [];
	for (const unit of units) {
		const editor = await logIn(cmsUrl, `editor@${unit}.example`);
		desks.push({ unit, editor, publisher: await logIn(cmsUrl, `publisher@${unit}.example`) });
	}
	return desks;
};

const block = { format: '', indent: 0, version: 1, direction: 'ltr' } as const;

const contentOf = (words: string) => {
	const text = { type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 };
	const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [text] };
	return { root: { ...block, type: 'root', children: [paragraph] } };
};

const entryOf = (unit: string, word: string) => ({
	unit,
	section: 'komunikaty',
	kind: 'informacja',
	title: `Ćwiczenie awaryjne ${word}`,
	lead: 'Wpis próbny: sprawdzamy, czy awaria nie gubi publikacji.',
	content: contentOf('Ten wpis powstał w czasie ćwiczeń.'),
	producedByName: 'Tymon Próbny',
	producedByFunction: 'inspektor',
	responsibleName: 'Halina Próbna',
	responsibleFunction: 'burmistrz',
	producedOn: '2026-11-20',
});

const LETTERS = 'bcdfghjklmnprstwz';
const newWord = (): string =>
	`q${Array.from({ length: 11 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')}`;

/** A failure must be told in a sentence, as `message` or in Payload's list of errors. */
const isRaw = (reply: Reply): boolean => {
	if (reply === null || reply.status < 500) return false;
	const [first] = Array.isArray(reply.body.errors) ? (reply.body.errors as Row[]) : [];
	const said = reply.body.message ?? first?.message;
	return typeof said !== 'string' || said.length < 20 || /went wrong|poszło nie tak/i.test(said);
};

const isAnswered = (reply: Reply): boolean => reply !== null && reply.status < 500;
/** A reply by which the server took the thing over; null for a refusal or silence. */
const taken = (reply: Reply): Words | null => (reply !== null && reply.status < 300 ? reply : null);
const inWords = (what: string, { status, body }: Words): string =>
	`${what}: ${status} ${JSON.stringify(body).slice(0, 160)}`;

/** Publishes entries one after another at several desks, through faults, and keeps its own list of what was promised. */
export class Office {
	readonly #desks: readonly Desk[];
	readonly #entries: Published[] = [];
	readonly #faults: string[] = [];
	readonly #deadline = performance.now() + CASE_LIMIT_MS;
	readonly #onAcknowledged: (done: Acknowledged, word: string) => void;
	#attempts = 0;
	#refused = 0;
	#unanswered = 0;

	constructor(desks: readonly Desk[], onAcknowledged: (done: Acknowledged, word: string) => void) {
		this.#desks = desks;
		this.#onAcknowledged = onAcknowledged;
	}

	/** Publishes `count` entries; `before` is awaited before each, with its number. */
	async publish(count: number, before: (number: number) => Promise<void>): Promise<OfficeWork> {
		let next = 0;
		const workAt = async (desk: Desk): Promise<void> => {
			while (next < count) {
				next += 1;
				await before(next);
				await this.#publishOne(desk);
			}
		};
		await Promise.all(this.#desks.map(workAt));
		return {
			entries: this.#entries,
			attempts: this.#attempts,
			refused: this.#refused,
			unanswered: this.#unanswered,
			faults: this.#faults,
		};
	}

	get acknowledged(): number {
		return this.#entries.filter((entry) => entry.acknowledged !== null).length;
	}

	async #publishOne({ unit, editor, publisher }: Desk): Promise<void> {
		const word = newWord();
		const id = await this.#create(editor, unit, word);
		if (id === null) return;
		const handedIn = await this.#handIn(editor, id);
		const acknowledged = handedIn === null ? null : await this.#approve(publisher, id, handedIn.digest);
		this.#entries.push({ id, word, isHandInAcknowledged: handedIn?.isAcknowledged === true, acknowledged });
		if (acknowledged !== null) this.#onAcknowledged(acknowledged, word);
	}

	/** A save is no command: it is simply done again when nobody answered. */
	async #create(editor: Client, unit: string, word: string): Promise<string | null> {
		const reply = await this.#until(isAnswered, () => editor('POST', '/bip-entries', entryOf(unit, word)));
		const saved = taken(reply);
		if (saved !== null) return String((saved.body.doc as Row).id);
		this.#faults.push(reply === null ? `a draft of ${unit} could not be saved` : inWords('draft', reply));
		return null;
	}

	async #handIn(editor: Client, id: string): Promise<{ digest: string; isAcknowledged: boolean } | null> {
		let asked = 0;
		const reply = await this.#until(isAnswered, () => {
			asked += 1;
			return editor('POST', `/bip-entries/${id}/hand-in`, { confirm: true });
		});
		const done = taken(reply);
		if (done !== null) return { digest: String(done.body.digest), isAcknowledged: true };
		const wasDoneInSilence = asked > 1 && reply?.body.code === 'wrong-state';
		if (!wasDoneInSilence) {
			this.#faults.push(reply === null ? `hand-in ${id}: no answer` : inWords(`hand-in ${id}`, reply));
			return null;
		}
		const stored = await this.#until(
			(given) => taken(given) !== null,
			() => editor('GET', `/bip-entries/${id}?depth=0`),
		);
		return stored === null ? null : { digest: String(stored.body.digest), isAcknowledged: false };
	}

	async #approve(publisher: Client, id: string, digest: string): Promise<Acknowledged | null> {
		let asked = 0;
		const reply = await this.#until(isAnswered, async () => {
			asked += 1;
			this.#attempts += 1;
			const given = await publisher('POST', `/bip-entries/${id}/publish`, { digest });
			if (!isAnswered(given)) this.#unanswered += 1;
			return given;
		});
		const done = taken(reply);
		if (done !== null) {
			const { version, url } = done.body;
			return { id, version: Number(version), path: new URL(String(url), 'http://site').pathname };
		}
		if (reply === null) {
			this.#faults.push(`publish ${id}: no answer at all`);
			return null;
		}
		this.#refused += 1;
		// An attempt whose answer was lost had gone through; the second one is told so.
		const wasDoneInSilence = asked > 1 && reply.body.code === 'wrong-state';
		if (!wasDoneInSilence) this.#faults.push(inWords(`publish ${id}`, reply));
		return null;
	}

	async #until(isEnough: (reply: Reply) => boolean, call: () => Promise<Reply>): Promise<Reply> {
		for (;;) {
			const reply = await call();
			if (reply !== null && isRaw(reply)) this.#faults.push(inWords('a raw error', reply));
			if (isEnough(reply)) return reply;
			if (performance.now() > this.#deadline) return null;
			await wait(AGAIN_MS);
		}
	}
}
