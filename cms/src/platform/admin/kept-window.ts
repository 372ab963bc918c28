'use client';

import { useAuth } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { copiesAt, dropCopy, keepCopy, typedKey } from './typed-text.ts';

/** One window of one document; a later opening of it finds what the earlier one left. */
export interface WindowName {
	readonly collection: string;
	/** Id of the document, or what stands for it. */
	readonly document: string | number;
	/** `correct`, `invite` … */
	readonly window: string;
}

/** Windows have one copy each: it is the window that is kept, not the visit. */
const session = 'window';
const keyOf = (user: string | number, { collection, document, window }: WindowName): string =>
	typedKey(user, collection, `${document}/${window}`);

const textsAt = (key: string): Readonly<Record<string, string>> => {
	const values = copiesAt(window.localStorage, key)[0]?.values ?? {};
	return Object.fromEntries(
		Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
};

/** Who works here; still known after the session has ended, when the text must be kept. */
const useLastUser = (): string | number => {
	const { user } = useAuth();
	const last = useRef<string | number>('');
	if (user?.id) last.current = user.id;
	return last.current;
};

/**
 * Text typed into a window, kept in the browser with each letter, so that the end of a session does not lose it.
 * `drop` is for after the server has it, or the person gave it up.
 */
export const useKeptWindow = <Texts extends Readonly<Record<string, string>>>(name: WindowName, empty: Texts) => {
	const key = keyOf(useLastUser(), name);
	const [typed, setTyped] = useState<Texts>(() => ({ ...empty, ...textsAt(key) }));
	const [isRestored] = useState(() => Object.values(textsAt(key)).some((text) => text !== ''));
	return {
		typed,
		/** The window opened with text of an earlier visit in it. */
		isRestored,
		type: (texts: Texts): void => {
			setTyped(texts);
			keepCopy(window.localStorage, key, { session, at: new Date().toISOString(), base: '', values: texts });
		},
		drop: (): void => dropCopy(window.localStorage, key, session),
	};
};

/** Windows of the list that hold unsent text of an earlier visit. */
export const useWaitingWindows = (collection: string, document: string | number, windows: readonly string[]) => {
	const user = useLastUser();
	const list = windows.join(' ');
	const [waiting, setWaiting] = useState<readonly string[]>([]);
	useEffect(() => {
		const hasText = (window: string): boolean =>
			Object.values(textsAt(keyOf(user, { collection, document, window }))).some((text) => text.trim() !== '');
		setWaiting(list.split(' ').filter((window) => window !== '' && hasText(window)));
	}, [user, collection, document, list]);
	return waiting;
};
