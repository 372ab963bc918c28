import { Gutter, Link } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps, PayloadRequest, Where } from 'payload';
import { counted, polishWeekday } from '#platform/admin/polish-dates.ts';
import { type StaffUser, staffUserOf } from '#platform/admin/staff-user.ts';
import { type Queue, queuesFor } from './desk-queues.ts';
import { DeskTable } from './desk-table.tsx';
import { RegionFigures } from './region-figures.tsx';

const rowsShown = 7;
const emptyWords: Readonly<Record<Queue['key'], { readonly title: string; readonly text: string }>> = {
	'to-approve': {
		title: 'Nic nie czeka na Twoje zatwierdzenie',
		text: 'Gdy ktoś przekaże Ci wpis, pojawi się tutaj i dostaniesz e-mail.',
	},
	returned: {
		title: 'Nic nie wróciło do poprawy',
		text: 'Wpisy zwrócone z uwagą pojawią się tutaj. Dostaniesz też e-mail.',
	},
	drafts: { title: 'Nie masz rozpoczętych szkiców', text: 'Nowy wpis zaczniesz przyciskiem „Dodaj wpis”.' },
	'handed-in': { title: 'Nic nie czeka na decyzję', text: 'Tu zobaczysz wpisy, które przekazano do zatwierdzenia.' },
	scheduled: { title: 'Nic nie jest zaplanowane', text: 'Przy zatwierdzaniu możesz wybrać porę publikacji.' },
	region: { title: 'W regionie nic nie czeka na zatwierdzenie', text: 'Wszystkie jednostki są na bieżąco.' },
};

interface FilledQueue {
	readonly queue: Queue;
	readonly total: number;
	readonly rows: readonly Record<string, unknown>[];
}

const fill = async (req: PayloadRequest, queue: Queue): Promise<FilledQueue> => {
	const found = await req.payload.find({
		collection: 'bip-entries',
		where: { and: queue.conditions as Where[] },
		sort: queue.sort,
		limit: rowsShown,
		depth: 1,
		select: { title: true, state: true, unit: true, section: true, updatedAt: true, publicFrom: true, version: true },
		populate: { units: { name: true } },
		overrideAccess: false,
		user: req.user,
	});
	return { queue, total: found.totalDocs, rows: found.docs as unknown as Record<string, unknown>[] };
};

const headlineOf = (filled: readonly FilledQueue[]): string => {
	const urgent = filled.find(({ queue, total }) => queue.isMine && total > 0);
	if (!urgent) return 'Dzień dobry. Nic na Ciebie nie czeka';
	const { one, few, many } = urgent.queue.headline;
	return `Dzień dobry. ${counted(urgent.total, one, few, many)}`;
};

const Queues = ({ filled, shown }: { readonly filled: readonly FilledQueue[]; readonly shown: string | undefined }) => (
	<ul className="w-queues" aria-label="Kolejki">
		{filled.map(({ queue, total }) => (
			<li key={queue.key}>
				<a className="w-queue" href={`#${queue.key}`} aria-current={queue.key === shown ? true : undefined}>
					<b>{total}</b>
					<span>{queue.label}</span>
				</a>
			</li>
		))}
	</ul>
);

const QueueSection = ({ queue, total, rows }: FilledQueue) => (
	<section className="w-queue-section" id={queue.key} aria-labelledby={`${queue.key}-title`}>
		{total === 0 ? (
			<div className="w-empty">
				<h2 id={`${queue.key}-title`}>{emptyWords[queue.key].title}</h2>
				<p>{emptyWords[queue.key].text}</p>
			</div>
		) : (
			<>
				<h2 id={`${queue.key}-title`}>{queue.label}</h2>
				<DeskTable labelledBy={`${queue.key}-title`} rows={rows} />
				<p className="w-more">
					<span>
						{rows.length} z {total}
					</span>{' '}
					<Link href={queue.href} prefetch={false}>
						Pokaż wszystkie<span className="w-hide">: {queue.label}</span>
					</Link>
				</p>
			</>
		)}
	</section>
);

const NoQueues = ({ staff }: { readonly staff: StaffUser }) => (
	<section className="w-empty">
		<h2>Na razie nic tu na Ciebie nie czeka</h2>
		<p>
			{staff.grants.length > 0
				? 'Twoja rola nie obejmuje wpisów biuletynu. Gdy dostaniesz nowe zadania, zobaczysz je tutaj.'
				: 'Twoje konto nie ma jeszcze roli w żadnej jednostce. Poproś o nią administratora jednostki.'}
		</p>
	</section>
);

/** The start page: what waits for this person, most urgent first, each queue with its count, also when it is empty. */
export const Desk = async ({ initPageResult }: AdminViewServerProps) => {
	if (!initPageResult.permissions?.canAccessAdmin) redirect('/admin/login?redirect=/admin');
	const { req } = initPageResult;
	const staff = staffUserOf(req.user);
	if (!staff) redirect('/admin/login?redirect=/admin');
	const now = new Date();
	const filled = await Promise.all(queuesFor(staff, now).map((queue) => fill(req, queue)));
	const mine = filled.filter(({ queue }) => queue.isMine);
	const urgent = filled.find(({ queue, total }) => queue.isMine && total > 0)?.queue.key;
	const canWrite = filled.some(({ queue }) => queue.key === 'drafts');
	return (
		<Gutter className="w-desk">
			<header className="w-desk__head">
				<div>
					<h1>{headlineOf(filled)}</h1>
					<p>{polishWeekday(now)}</p>
				</div>
				{canWrite && (
					<Link className="w-btn w-btn--main" href="/admin/collections/bip-entries/create" prefetch={false}>
						Dodaj wpis
					</Link>
				)}
			</header>
			{filled.length > 0 && <Queues filled={filled} shown={urgent} />}
			{staff.isRegionalAdmin && <RegionFigures req={req} now={now} />}
			{filled.length === 0 && <NoQueues staff={staff} />}
			{[...mine, ...filled.filter(({ queue, total }) => !queue.isMine && total > 0)].map((each) => (
				<QueueSection key={each.queue.key} {...each} />
			))}
		</Gutter>
	);
};
