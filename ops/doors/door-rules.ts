/** One import, by resolved target: a path inside the repository, or the name of a package. */
export interface ImportEdge {
	from: string;
	/** As written in the source. */
	specifier: string;
	target: { kind: 'file'; path: string } | { kind: 'package'; name: string } | { kind: 'unresolved' };
}

type Door = (from: string, target: string) => string | null;

const top = (path: string) => path.split('/')[0] ?? '';

const CMS_FACES = ['cms/contract/'];
const SEARCH_FACE = 'search/src/index.ts';
/** Pure words about numbers, apart from the lexicon, so that the panel's bundle can hold them. */
const SEARCH_NUMBERS = 'search/src/text/signatures.ts';
/** The face of this package for browser journeys. */
const JOURNEY_HELP = ['ops/launch/browser.ts'];

/** Whether a file only serves tests. */
export const isTest = (path: string) =>
	/\.(test|spec|fixture)\.tsx?$|\/(e2e|testing)\/|\/testing\.ts$|\/access-table\.operations\.ts$/.test(path);

const isWithin = (path: string, folders: readonly string[]) => folders.some((folder) => path.startsWith(folder));

const workspaces = ['cms', 'site', 'search', 'migrations', 'ops'];

const site: Door = (from, target) => {
	if (top(from) !== 'site' || top(target) === 'site') return null;
	if (isWithin(target, CMS_FACES) || target === SEARCH_FACE) return null;
	if (isTest(from) && JOURNEY_HELP.includes(target)) return null;
	return 'site imports only @wrota/cms/contract and @wrota/search';
};

const search: Door = (from, target) =>
	top(from) === 'search' && top(target) !== 'search' ? 'search imports nothing of ours' : null;

const migrations: Door = (from, target) =>
	top(from) === 'migrations' && top(target) !== 'migrations' ? 'migrations import nothing of ours' : null;

const ops: Door = (from, target) =>
	top(from) === 'ops' && !['ops', 'vitest.config.ts'].includes(top(target))
		? 'ops imports nothing of the product: it calls its programs'
		: null;

const cmsOutside: Door = (from, target) => {
	if (top(from) !== 'cms' || top(target) === 'cms') return null;
	if (target === SEARCH_FACE || target === SEARCH_NUMBERS || top(target) === 'migrations') return null;
	if (isTest(from) && JOURNEY_HELP.includes(target)) return null;
	return 'cms imports only @wrota/search and @wrota/migrations';
};

const contract: Door = (from, target) =>
	from.startsWith('cms/contract/') && !target.startsWith('cms/contract/')
		? 'the contract imports nothing of ours'
		: null;

/** `bip` of `cms/src/bip/lifecycle.ts`; null outside the features and for files directly in cms/src. */
const featureOf = (path: string): string | null => {
	const match = /^cms\/src\/([^/]+)\//.exec(path);
	return match === null || match[1] === undefined || ['platform', 'app'].includes(match[1]) ? null : match[1];
};

const platform: Door = (from, target) =>
	from.startsWith('cms/src/platform/') && !isTest(from) && featureOf(target) !== null
		? 'platform imports no feature'
		: null;

const features: Door = (from, target) => {
	const wanted = featureOf(target);
	if (wanted === null || featureOf(from) === wanted || top(from) !== 'cms') return null;
	if (from.endsWith('/importMap.js')) return null;
	if (from.startsWith('cms/src/platform/')) return null;
	if (isTest(from) && isTest(target)) return null;
	return target === `cms/src/${wanted}/index.ts`
		? null
		: `${wanted} is reached only through cms/src/${wanted}/index.ts`;
};

const production: Door = (from, target) =>
	!isTest(from) &&
	(isTest(target) || target.startsWith('cms/seed/')) &&
	!from.startsWith('cms/seed/') &&
	from !== 'cms/src/cli.ts'
		? 'the product imports neither tests nor the seed'
		: null;

const doors: readonly Door[] = [site, search, migrations, ops, cmsOutside, contract, platform, features, production];

const packageBans: readonly { folder: string; banned: RegExp; reason: string }[] = [
	{
		folder: 'site/',
		banned: /^(payload|@payloadcms\/.*|mongodb|mongoose|next|nodemailer)$/,
		reason: 'the site never touches the CMS or the database',
	},
	{
		folder: 'search/',
		banned: /^(payload|@payloadcms\/.*|mongodb|mongoose|next|astro)$/,
		reason: 'search knows neither CMS nor site',
	},
	{ folder: 'cms/contract/', banned: /^(?!zod$).*/, reason: 'the contract needs zod alone' },
];

/** What is wrong with an import, or null. */
export const judgeImport = (edge: ImportEdge): string | null => {
	const { from, target } = edge;
	if (target.kind === 'unresolved') return 'cannot be resolved';
	if (target.kind === 'file') {
		for (const door of doors) {
			const verdict = door(from, target.path);
			if (verdict !== null) return verdict;
		}
		return workspaces.includes(top(target.path)) || !target.path.includes('/') ? null : 'lies outside the workspaces';
	}
	if (isTest(from)) return null;
	return packageBans.find(({ folder, banned }) => from.startsWith(folder) && banned.test(target.name))?.reason ?? null;
};
