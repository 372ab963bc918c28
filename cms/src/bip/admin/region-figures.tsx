import { Link } from '@payloadcms/ui';
import type { PayloadRequest } from 'payload';
import { changesOf, waiting } from '#platform/changes/changes.ts';
import { outboxOf } from '#platform/outbox/outbox.ts';
import { driverOf } from '#platform/services.ts';

/** A change that waits longer than this means that the worker stands still: it numbers several times a second. */
const lateAfterMs = 15_000;

const background = async (req: PayloadRequest, now: Date): Promise<string[]> => {
	const db = driverOf(req.payload);
	const [late, undelivered] = await Promise.all([
		changesOf(db).countDocuments(
			{ ...waiting.filter, at: { $lt: new Date(now.getTime() - lateAfterMs) } },
			{ hint: waiting.index },
		),
		outboxOf(db).countDocuments({ state: 'dead' }),
	]);
	return [
		...(late > 0 ? [`Portal i wyszukiwarka nie dostały jeszcze zmian: ${late}. Sprawdź, czy działa worker.`] : []),
		...(undelivered > 0 ? [`Przesyłki, których nie udało się dostarczyć: ${undelivered}.`] : []),
	];
};

interface RegionFiguresProps {
	readonly req: PayloadRequest;
	readonly now: Date;
}

/** For the regional administrator: how large the region is, and whether the work in the background goes on. */
export const RegionFigures = async ({ req, now }: RegionFiguresProps) => {
	const asked = { overrideAccess: false, user: req.user } as const;
	const [units, staff, entries, problems] = await Promise.all([
		req.payload.count({ collection: 'units', ...asked }),
		req.payload.count({ collection: 'staff', ...asked }),
		req.payload.count({ collection: 'bip-entries', ...asked }),
		background(req, now),
	]);
	const figures = [
		{ label: 'Jednostki', total: units.totalDocs, href: '/admin/collections/units' },
		{ label: 'Konta pracowników', total: staff.totalDocs, href: '/admin/collections/staff' },
		{ label: 'Wpisy biuletynów', total: entries.totalDocs, href: '/admin/collections/bip-entries' },
	];
	return (
		<section aria-label="Region">
			<dl className="w-figures">
				{figures.map(({ label, total, href }) => (
					<div key={href}>
						<dt>
							<Link href={href} prefetch={false}>
								{label}
							</Link>
						</dt>
						<dd>{total}</dd>
					</div>
				))}
			</dl>
			<div className={`w-banner w-banner--${problems.length > 0 ? 'warn' : 'good'}`}>
				{problems.length > 0 ? (
					problems.map((problem) => <p key={problem}>{problem}</p>)
				) : (
					<p>Praca w tle idzie na bieżąco.</p>
				)}
			</div>
		</section>
	);
};
