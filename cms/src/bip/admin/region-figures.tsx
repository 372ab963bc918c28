import { Link } from '@payloadcms/ui';
import type { PayloadRequest } from 'payload';
import { polishMoment } from '#platform/admin/polish-dates.ts';
import { healthProblems } from '#platform/health/health-words.ts';
import { type RegionHealth, regionHealth } from '#platform/health/region-health.ts';
import { driverOf } from '#platform/services.ts';

/** When and how large the last good backup was, for who looks whether all is well. */
const backupWords = ({ lastGood }: RegionHealth['backup']): string =>
	lastGood === null
		? ''
		: ` Ostatnia kopia zapasowa: ${polishMoment(lastGood.startedAt)} (${(lastGood.sizeBytes / 1_000_000).toFixed(1).replace('.', ',')} MB).`;

interface RegionFiguresProps {
	readonly req: PayloadRequest;
	readonly now: Date;
}

/** For the regional administrator: how large the region is, and whether the work in the background goes on. */
export const RegionFigures = async ({ req, now }: RegionFiguresProps) => {
	const asked = { overrideAccess: false, user: req.user } as const;
	const [units, staff, entries, health] = await Promise.all([
		req.payload.count({ collection: 'units', ...asked }),
		req.payload.count({ collection: 'staff', ...asked }),
		req.payload.count({ collection: 'bip-entries', ...asked }),
		regionHealth(driverOf(req.payload), now),
	]);
	const problems = healthProblems(health, now);
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
					<p>Praca w tle idzie na bieżąco.{backupWords(health.backup)}</p>
				)}
			</div>
		</section>
	);
};
