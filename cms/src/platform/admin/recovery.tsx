'use client';

import { useAllFormFields, useAuth, useDocumentInfo, useForm } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import { polishMoment } from './polish-dates.ts';
import { copiesAt, dropCopy, keepCopy, type TypedCopy, typedKey } from './typed-text.ts';
import { useUnsaved } from './use-unsaved.ts';

interface RecoveryProps {
	/** Fields that the form does not ask for: a recovered text never carries them. */
	readonly ofServer: readonly string[];
}

const typedOf = (values: Readonly<Record<string, unknown>>, ofServer: readonly string[]): Record<string, unknown> =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !ofServer.includes(name)));

/** Keeps what is typed 600 ms after the last change; erases it once it is stored on the server. */
const useKeeping = (session: string, ofServer: readonly string[]) => {
	const { id, collectionSlug, data } = useDocumentInfo();
	const { user } = useAuth();
	const [fields] = useAllFormFields();
	const unsaved = useUnsaved();
	const lastUser = useRef(user?.id); // null after the session ended, while the text must still be kept
	if (user?.id) lastUser.current = user.id;
	const key = typedKey(lastUser.current ?? '', collectionSlug ?? '', id);
	const wasUnsaved = useRef(false);
	const base = typeof data?.updatedAt === 'string' ? data.updatedAt : '';

	useEffect(() => {
		if (!unsaved) {
			if (wasUnsaved.current) dropCopy(window.localStorage, key, session);
			wasUnsaved.current = false;
			return;
		}
		wasUnsaved.current = true;
		const timer = setTimeout(() => {
			const values = typedOf(reduceFieldsToValues(fields, true), ofServer);
			keepCopy(window.localStorage, key, { session, at: new Date().toISOString(), base, values });
		}, 600);
		return () => clearTimeout(timer);
	}, [fields, unsaved, key, session, base, ofServer]);
	return { key, base, data, canSave: Boolean(user) };
};

const sameTitle = (copy: TypedCopy, data: Readonly<Record<string, unknown>> | undefined): boolean =>
	Boolean(copy.values.title) && copy.values.title === data?.title;

/** Copies left by earlier forms; a copy of a new entry that has just been stored under this title is dropped. */
const useOffers = (key: string, data: Readonly<Record<string, unknown>> | undefined) => {
	const [offers, setOffers] = useState<readonly TypedCopy[]>([]);
	const title = data?.title;
	useEffect(() => {
		const fresh = key.replace(/:[^:]*$/, ':new');
		if (fresh !== key) {
			for (const copy of copiesAt(window.localStorage, fresh)) {
				if (sameTitle(copy, { title })) dropCopy(window.localStorage, fresh, copy.session);
			}
		}
		setOffers(copiesAt(window.localStorage, key));
	}, [key, title]);
	return [offers, setOffers] as const;
};

/** First in the form: offers text that was typed and not saved, after a lost session, a crash, a closed window. */
export const Recovery = ({ ofServer }: RecoveryProps) => {
	const [session] = useState(() => Math.random().toString(36).slice(2));
	const { key, base, data } = useKeeping(session, ofServer);
	const { hasSavePermission } = useDocumentInfo();
	const { reset, setModified } = useForm();
	const [offers, setOffers] = useOffers(key, data);
	const offer = offers.find((copy) => copy.session !== session);
	if (!offer || hasSavePermission === false) return null;

	const drop = (): void => {
		dropCopy(window.localStorage, key, offer.session);
		setOffers(offers.filter((copy) => copy !== offer));
	};
	const restore = async (): Promise<void> => {
		// From here on it is the text of this form: stored with it, or offered again.
		keepCopy(window.localStorage, key, { ...offer, session });
		dropCopy(window.localStorage, key, offer.session);
		await reset({ ...data, ...offer.values });
		setModified(true);
		setOffers([]);
	};
	return (
		<section className="w-banner w-banner--warn" aria-label="Niezapisany tekst">
			<h2 className="w-banner__title">Mamy tekst, którego nie udało Ci się zapisać</h2>
			<p>
				Ostatnia zmiana: {polishMoment(offer.at)}. Kopia jest tylko w tej przeglądarce.
				{offer.base !== base &&
					' Uwaga: od tego czasu ktoś zapisał tu zmiany. Przywrócony tekst zastąpi je, jeśli go zapiszesz.'}
			</p>
			<p className="w-banner__buttons">
				<button type="button" className="w-btn w-btn--main" onClick={() => void restore()}>
					Przywróć mój tekst
				</button>
				<button type="button" className="w-btn w-btn--line" onClick={drop}>
					Usuń kopię
				</button>
			</p>
		</section>
	);
};
