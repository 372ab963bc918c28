import type { Feed } from '@wrota/cms/contract';
import type { Answer } from './answer.ts';

/** How far this copy of the site has read the feed of changes. */
export interface Cursor {
	readonly epoch: string;
	readonly after: number;
}

export interface FeedStep {
	readonly cursor: Cursor;
	/** True when nothing kept can be trusted: first contact, another epoch (restored database), too old a cursor. */
	readonly reset: boolean;
	readonly tags: readonly string[];
	/** True when the feed holds more than this slice. */
	readonly more: boolean;
}

/** What a slice of the feed means for one who has read up to `cursor` (null: nothing yet). */
export const readSlice = (cursor: Cursor | null, feed: Feed): FeedStep => {
	if (cursor === null || feed.reset || feed.epoch !== cursor.epoch)
		return { cursor: { epoch: feed.epoch, after: feed.head }, reset: true, tags: [], more: false };
	const news = feed.rows.filter((row) => row.seq > cursor.after);
	const after = news.reduce((highest, row) => Math.max(highest, row.seq), cursor.after);
	return {
		cursor: { epoch: feed.epoch, after },
		reset: false,
		tags: [...new Set(news.flatMap((row) => row.tags))],
		more: news.length > 0 && after < feed.head,
	};
};

export interface FeedConsumer {
	/** Stops asking; resolves when the last question has ended. */
	stop(): Promise<void>;
	/** False while the last question had no answer. */
	isConnected(): boolean;
}

export interface FeedOptions {
	ask: (cursor: Cursor | null) => Promise<Answer<Feed>>;
	onTags: (tags: readonly string[]) => void;
	onReset: () => void;
	onConnection?: (isConnected: boolean) => void;
	/** Told with every answer how far the search engines are. */
	onIndexes?: (indexes: Feed['indexes']) => void;
	intervalMs: number;
}

/** Follows the feed of changes until stopped: asks every `intervalMs`, at once again while a slice was not the last. */
export const followFeed = ({
	ask,
	onTags,
	onReset,
	onConnection,
	onIndexes,
	intervalMs,
}: FeedOptions): FeedConsumer => {
	let cursor: Cursor | null = null;
	let isConnected = false;
	let stopped = false;
	let wake: () => void = () => undefined;

	const pause = () =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, intervalMs);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});

	const step = async (): Promise<boolean> => {
		const answer = await ask(cursor);
		if (answer.ok !== isConnected) onConnection?.(answer.ok);
		isConnected = answer.ok;
		if (!answer.ok) return false;
		onIndexes?.(answer.value.indexes);
		const result = readSlice(cursor, answer.value);
		if (result.reset) onReset();
		else if (result.tags.length > 0) onTags(result.tags);
		cursor = result.cursor;
		return result.more;
	};

	const loop = async () => {
		while (!stopped) {
			const more = await step();
			if (!more && !stopped) await pause();
		}
	};
	const running = loop();

	return {
		stop: async () => {
			stopped = true;
			wake();
			await running;
		},
		isConnected: () => isConnected,
	};
};
