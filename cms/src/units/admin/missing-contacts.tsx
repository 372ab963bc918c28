'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { missingContacts } from '../contact.ts';

/** First in the form of a unit: what its office still has to fill in. Source: § 11 of the BIP regulation of 2007. */
export const MissingContacts = () => {
	const { id, data } = useDocumentInfo();
	const missing = id ? missingContacts({ ...data }) : [];
	if (missing.length === 0) return null;
	return (
		<section className="w-banner w-banner--warn" aria-label="Dane do uzupełnienia">
			<h2 className="w-banner__title">Dane jednostki czekają na uzupełnienie</h2>
			<p>
				Biuletyn musi podawać adres urzędu i dane redakcji. Brakuje: {missing.join(', ')}. Do tego czasu mieszkańcy nie
				zobaczą, jak się z Wami skontaktować.
			</p>
		</section>
	);
};
