import { type StaffUser, unitsWith } from '#platform/admin/staff-user.ts';

type Condition = Readonly<Record<string, unknown>>;

/** Entries that wait for one reason; the order of queues is the order of urgency. */
export interface Queue {
	readonly key: 'to-approve' | 'returned' | 'drafts' | 'handed-in' | 'scheduled' | 'region';
	readonly label: string;
	/** All of these hold. */
	readonly conditions: readonly Condition[];
	readonly sort: string;
	/** Whose turn it is: mine, or somebody else's. */
	readonly isMine: boolean;
	/** Headline when this is the most urgent queue. */
	readonly headline: { readonly one: string; readonly few: string; readonly many: string };
	readonly href: string;
}

const list = (filter: string): string => `/admin/collections/bip-entries?${filter}`;
const inState = (state: string): string => list(`where[state][equals]=${state}`);
const equals = (field: string, value: unknown): Condition => ({ [field]: { equals: value } });

const editorQueues = (units: readonly string[]): Queue[] => [
	{
		key: 'returned',
		label: 'Do poprawy',
		conditions: [{ unit: { in: units } }, equals('state', 'draft'), { remark: { exists: true } }],
		sort: 'updatedAt',
		isMine: true,
		headline: {
			one: 'wpis wrócił do poprawy',
			few: 'wpisy wróciły do poprawy',
			many: 'wpisów wróciło do poprawy',
		},
		href: list('where[and][0][state][equals]=draft&where[and][1][remark][exists]=true'),
	},
	{
		key: 'drafts',
		label: 'Szkice',
		conditions: [{ unit: { in: units } }, equals('state', 'draft'), { remark: { exists: false } }],
		sort: '-updatedAt',
		isMine: true,
		headline: { one: 'szkic do dokończenia', few: 'szkice do dokończenia', many: 'szkiców do dokończenia' },
		href: inState('draft'),
	},
];

const waitingQueues = (units: readonly string[]): Queue[] => [
	{
		key: 'handed-in',
		label: 'Przekazane, czekają na decyzję',
		conditions: [{ unit: { in: units } }, equals('state', 'handed-in')],
		sort: 'updatedAt',
		isMine: false,
		headline: { one: 'wpis czeka na decyzję', few: 'wpisy czekają na decyzję', many: 'wpisów czeka na decyzję' },
		href: inState('handed-in'),
	},
];

/** Not one's own text: it needs a second person, unless the unit has switched that rule off. */
const ofOthers = (user: string): Condition => ({
	or: [{ editors: { not_equals: user } }, { 'unit.fourEyes': { equals: false } }],
});

const approvalQueues = (units: readonly string[], user: string): Queue[] => [
	{
		key: 'to-approve',
		label: 'Do mojego zatwierdzenia',
		conditions: [{ unit: { in: units } }, equals('state', 'handed-in'), ofOthers(user)],
		sort: 'updatedAt',
		isMine: true,
		headline: {
			one: 'wpis czeka na Twoje zatwierdzenie',
			few: 'wpisy czekają na Twoje zatwierdzenie',
			many: 'wpisów czeka na Twoje zatwierdzenie',
		},
		href: inState('handed-in'),
	},
];

const scheduledQueues = (units: readonly string[], now: Date): Queue[] => [
	{
		key: 'scheduled',
		label: 'Zaplanowane',
		conditions: [
			{ unit: { in: units } },
			equals('state', 'published'),
			{ publicFrom: { greater_than: now.toISOString() } },
		],
		sort: 'publicFrom',
		isMine: false,
		headline: { one: 'wpis zaplanowany', few: 'wpisy zaplanowane', many: 'wpisów zaplanowanych' },
		href: list('sort=-publicFrom&where[state][equals]=published'),
	},
];

const regionQueues = (): Queue[] => [
	{
		key: 'region',
		label: 'Do zatwierdzenia w regionie',
		conditions: [equals('state', 'handed-in')],
		sort: 'updatedAt',
		isMine: false,
		headline: { one: 'wpis czeka w regionie', few: 'wpisy czekają w regionie', many: 'wpisów czeka w regionie' },
		href: inState('handed-in'),
	},
];

/** Roles that read a unit's entries and change none of them. */
const watching = ['head', 'unit-admin'];

/** Queues of a person, by the roles held in any unit; most urgent first. */
export const queuesFor = (staff: StaffUser, now: Date): readonly Queue[] => {
	const publishes = unitsWith(staff, 'publisher');
	const edits = unitsWith(staff, 'editor');
	const watches = watching.flatMap((role) => unitsWith(staff, role));
	const waiting = [...new Set([...edits, ...watches])].filter((unit) => !publishes.includes(unit));
	const planned = [...new Set([...publishes, ...watches])];
	const queues = [
		...(publishes.length > 0 ? approvalQueues(publishes, String(staff.id)) : []),
		...(planned.length > 0 ? scheduledQueues(planned, now) : []),
		...(edits.length > 0 ? editorQueues(edits) : []),
		...(waiting.length > 0 ? waitingQueues(waiting) : []),
		...(staff.isRegionalAdmin ? regionQueues() : []),
	];
	return [...queues.filter(({ isMine }) => isMine), ...queues.filter(({ isMine }) => !isMine)];
};
