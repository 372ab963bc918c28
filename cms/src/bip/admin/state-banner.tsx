'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { polishMoment } from '#platform/admin/polish-dates.ts';
import { rolesIn, staffUserOf } from '#platform/admin/staff-user.ts';
import { bannerOf } from './banner.ts';
import { entryDataOf } from './entry-data.ts';

/** Whether the unit has switched the rule of four eyes off; asked for only where it matters. */
const useMayApproveOwn = (unit: string, isAsked: boolean): boolean => {
	const [may, setMay] = useState(false);
	useEffect(() => {
		if (!isAsked || !unit) return;
		fetch(`/api/units/${encodeURIComponent(unit)}?depth=0`, { credentials: 'same-origin' })
			.then((response) => response.json())
			.then((body: { fourEyes?: unknown }) => setMay(body.fourEyes === false))
			.catch(() => setMay(false));
	}, [unit, isAsked]);
	return may;
};

/** First in the entry form: what happens now, whose turn it is, what a colleague wrote. */
export const StateBanner = () => {
	const { id, data } = useDocumentInfo();
	const { user } = useAuth();
	const entry = entryDataOf(data);
	const staff = staffUserOf(user);
	const roles = staff?.isRegionalAdmin ? ['publisher'] : rolesIn(staff, entry.unit);
	const userId = String(staff?.id ?? '');
	const isOwn = entry.state === 'handed-in' && roles.includes('publisher') && entry.editors.includes(userId);
	const mayApproveOwn = useMayApproveOwn(entry.unit, isOwn);
	const banner = bannerOf(entry, { isNew: !id, userId, roles, mayApproveOwn, now: new Date() });
	return (
		<section className={`w-banner w-banner--${banner.tone}`} aria-label="Stan wpisu">
			<h2 className="w-banner__title">{banner.title}</h2>
			<p>{banner.text}</p>
			{banner.quote && (
				<figure className="w-banner__quote">
					<figcaption>{banner.quote.label}:</figcaption>
					<blockquote>{banner.quote.words}</blockquote>
				</figure>
			)}
			{id && entry.changedBy && (
				<p className="w-banner__who">
					Treść ostatnio zapisana przez: {entry.changedBy}
					{entry.state === 'draft' && entry.updatedAt && `, ${polishMoment(entry.updatedAt)}`}
				</p>
			)}
		</section>
	);
};
