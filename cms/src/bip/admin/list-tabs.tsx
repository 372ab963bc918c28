import { Link } from '@payloadcms/ui';
import type { BeforeListTableServerProps, Where } from 'payload';
import { entryStates } from '../lifecycle.ts';
import { stateWords } from './entry-data.ts';

const path = '/admin/collections/bip-entries';
const words = { ...stateWords, draft: 'Szkice', published: 'Opublikowane', withdrawn: 'Wycofane' };

/** Tabs over the list of entries: all, and one for each state, with how many this person may see. */
export const ListTabs = async ({ payload, user, searchParams }: BeforeListTableServerProps) => {
	const count = async (where?: Where): Promise<number> =>
		(await payload.count({ collection: 'bip-entries', where, overrideAccess: false, user })).totalDocs;
	const tabs = await Promise.all([
		count().then((total) => ({ state: null, label: 'Wszystkie', total })),
		...entryStates.map(async (state) => ({
			state,
			label: words[state],
			total: await count({ state: { equals: state } }),
		})),
	]);
	const chosen = searchParams?.['where[state][equals]'] ?? null;
	return (
		<nav className="w-tabs" aria-label="Wpisy według stanu">
			<ul>
				{tabs.map(({ state, label, total }) => (
					<li key={label}>
						<Link
							href={state ? `${path}?where[state][equals]=${state}` : path}
							prefetch={false}
							aria-current={chosen === state ? 'page' : undefined}
						>
							{label} <b>{total}</b>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
};
