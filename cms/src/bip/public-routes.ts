import { type PublicRoute, pageOf } from '#platform/http/routes.ts';
import { findUnit } from '#units';
import { entryNews, openChanges, unitSlice } from './entries.news.ts';
import { entryPage, homeView, listEntries, regionSitemap, unitRegister, unitSitemap } from './entries.public.ts';

/** What the portal may read of the bulletins; every route reads publications, never working copies. */
export const bipPublicRoutes: readonly PublicRoute[] = [
	{ pattern: /^\/home$/, read: ({ services }) => homeView(services.db, services.env.WROTA_DEMO === '1') },
	{
		pattern: /^\/entries$/,
		read: ({ services, query }) =>
			listEntries(services.db, { page: pageOf(query), pageSize: Number(query.get('pageSize')) || 20 }),
	},
	{ pattern: /^\/entries\/(?<id>\d{1,15})$/, read: ({ services, params }) => entryPage(services.db, params.id ?? '') },
	{
		pattern: /^\/entries\/(?<id>\d{1,15})\/versions\/(?<number>\d{1,6})$/,
		read: ({ services, params }) => entryPage(services.db, params.id ?? '', Number(params.number)),
	},
	{
		pattern: /^\/units\/(?<unit>[a-z0-9-]{1,60})\/entries$/,
		read: async ({ services, params, query }) => {
			if (!(await findUnit(services.db, params.unit ?? ''))) return null;
			return listEntries(services.db, {
				unit: params.unit,
				section: query.get('section') ?? undefined,
				kind: query.get('kind') ?? undefined,
				archive: query.get('archive') === '1',
				page: pageOf(query),
				pageSize: Number(query.get('pageSize')) || 20,
			});
		},
	},
	{
		pattern: /^\/units\/(?<unit>[a-z0-9-]{1,60})\/register$/,
		read: ({ services, params, query }) => unitRegister(services.db, params.unit ?? '', pageOf(query)),
	},
	{
		pattern: /^\/news$/,
		read: ({ services, query }) =>
			entryNews(services.db, {
				unit: query.get('unit') || undefined,
				section: query.get('section') || undefined,
				kind: query.get('kind') || undefined,
				documents: query
					.get('entries')
					?.split(',')
					.filter((id) => /^\d{1,15}$/.test(id))
					.slice(0, 50),
			}),
	},
	{
		pattern: /^\/open-changes$/,
		read: ({ services, query }) =>
			openChanges(services.db, {
				epoch: query.get('epoch') || null,
				after: Math.max(0, Number(query.get('after')) || 0),
			}),
	},
	{
		pattern: /^\/units\/(?<unit>[a-z0-9-]{1,60})\/slice$/,
		read: async ({ services, params, query }) => {
			if (!(await findUnit(services.db, params.unit ?? ''))) return null;
			return unitSlice(services.db, params.unit ?? '', (query.get('after') ?? '').replaceAll(/\D/g, ''));
		},
	},
	{ pattern: /^\/sitemap$/, read: ({ services }) => regionSitemap(services.db) },
	{
		pattern: /^\/sitemap\/(?<unit>[a-z0-9-]{1,60})$/,
		read: ({ services, params }) => unitSitemap(services.db, params.unit ?? ''),
	},
];
