import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { pl } from '@payloadcms/translations/languages/pl';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { entries, guardFileOfEntries } from '#bip';
import { keepingRights, residentsCollection, staffCollection } from '#people';
import { actorOf } from '#platform/access/actor.ts';
import { closeVersionRoutes } from '#platform/access/closed-routes.ts';
import { polish } from '#platform/admin/polish.ts';
import { payloadSecret } from '#platform/env.ts';
import { filesCollection } from '#platform/files/files.collection.ts';
import { afterError } from '#platform/http/after-error.ts';
import { noticingFaults } from '#platform/http/database-faults.ts';
import { log } from '#platform/log.ts';
import { outboxMail } from '#platform/mail/payload-mail.ts';
import { reports } from '#reports';
import { searchBets, searchSynonyms } from '#search-words';
import { units } from '#units';

const here = path.dirname(fileURLToPath(import.meta.url));
// Where the generators write; the check of their freshness lets them write beside the tree.
const generated = process.env.WROTA_GENERATED || here;
// The admin's build reads this file too, without any service: it needs no address and no secret.
const { MONGODB_URI = '', CMS_URL = '' } = process.env;
const secret = payloadSecret(process.env);
const secureCookies = CMS_URL.startsWith('https:');
const isRegional = (user: unknown): boolean => {
	const actor = actorOf(user);
	return actor.kind === 'staff' && actor.isRegionalAdmin;
};

export default buildConfig({
	secret,
	serverURL: CMS_URL,
	csrf: CMS_URL ? [CMS_URL] : ['http://127.0.0.1'],
	cors: CMS_URL ? [CMS_URL] : [],
	telemetry: false,
	logger: log,
	graphQL: { disable: true },
	defaultDepth: 0,
	maxDepth: 3,
	localization: false,
	email: outboxMail,
	hooks: { afterError: [afterError] },
	sharp: sharp as never,
	db: noticingFaults(
		keepingRights(
			mongooseAdapter({
				url: MONGODB_URI,
				ensureIndexes: true,
				connectOptions: { serverSelectionTimeoutMS: 3000 },
				transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
				migrationDir: path.resolve(here, '../../migrations'),
			}),
		),
	),
	editor: lexicalEditor({}),
	collections: [
		entries,
		filesCollection({ guardDescription: guardFileOfEntries }),
		reports,
		units,
		staffCollection({ secureCookies }),
		residentsCollection({ secureCookies }),
		searchBets,
		searchSynonyms,
	],
	plugins: [
		closeVersionRoutes,
		multiTenantPlugin({
			tenantsSlug: 'units',
			cleanupAfterTenantDelete: false,
			collections: { 'bip-entries': {}, files: {}, 'error-reports': {} },
			tenantField: { name: 'unit', access: { update: () => false } },
			tenantsArrayField: { includeDefaultField: false, arrayFieldName: 'units', arrayTenantFieldName: 'unit' },
			userHasAccessToAllTenants: isRegional,
			useUsersTenantFilter: false,
			i18n: {
				translations: {
					pl: {
						'nav-tenantSelector-label': 'Jednostka',
						'assign-tenant-button-label': 'Przypisz jednostkę',
						'assign-tenant-modal-title': 'Przypisz „{{title}}” do jednostki',
						'field-assignedTenant-label': 'Jednostka',
					},
				},
			} as never,
		}),
	],
	upload: {
		limits: { fileSize: 20 * 1024 * 1024 },
		abortOnLimit: true,
		responseOnLimit: 'Plik jest większy niż 20 MB.',
	},
	i18n: { supportedLanguages: { pl }, fallbackLanguage: 'pl', translations: { pl: polish } as never },
	typescript: { outputFile: path.resolve(generated, 'payload-types.ts') },
	admin: {
		user: 'staff',
		avatar: 'default',
		theme: 'all',
		dateFormat: 'dd.MM.yyyy HH:mm',
		meta: { titleSuffix: ' – Wrota Lubuskie', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/admin-mark.svg' }] },
		importMap: { baseDir: generated, importMapFile: path.resolve(generated, 'app/(admin)/admin/importMap.js') },
		components: {
			graphics: { Logo: '/platform/admin/logo.tsx#Logo', Icon: '/platform/admin/logo.tsx#Icon' },
			Nav: '/platform/admin/nav.tsx#Nav',
			providers: [
				'/platform/admin/forget-on-logout.tsx#ForgetOnLogout',
				'/platform/admin/accessible-controls.tsx#AccessibleControls',
			],
			views: { dashboard: { Component: '/bip/admin/desk.tsx#Desk' } },
		},
	},
});
