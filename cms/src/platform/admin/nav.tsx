import { getTranslation } from '@payloadcms/translations';
import { Link } from '@payloadcms/ui';
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent';
import type { ServerProps } from 'payload';
import { Logo } from './logo.tsx';
import { type RailLink, RailMenu } from './rail-menu.tsx';
import { staffUserOf } from './staff-user.ts';

const linksOf = ({ payload, permissions, visibleEntities, i18n }: ServerProps): RailLink[] => [
	{ id: 'desk', href: '/admin', label: 'Biurko' },
	...payload.config.collections
		.filter(({ slug }) => visibleEntities?.collections.includes(slug) && permissions?.collections?.[slug]?.read)
		.map(({ slug, labels }) => ({
			id: slug,
			href: `/admin/collections/${slug}`,
			label: String(getTranslation(labels.plural, i18n)),
		})),
];

/** Names of the units where the person works; only of the first three, the rest as a number. */
const unitWords = async ({ payload, user }: ServerProps, ids: readonly string[]): Promise<string> => {
	if (ids.length === 0) return '';
	const { docs } = await payload.find({
		collection: 'units',
		where: { id: { in: [...ids] } },
		select: { name: true },
		limit: 3,
		depth: 0,
		overrideAccess: false,
		user,
	});
	const names = docs.map((unit) => String(unit.name));
	return ids.length > names.length && names.length === 3
		? `${names.join(', ')} i ${ids.length - names.length} więcej`
		: names.join(', ');
};

/** The green rail: where a person can go, which unit they work in, who they are. A bar with a menu on a phone. */
export const Nav = async (props: ServerProps) => {
	const { payload, i18n, locale, params, permissions, searchParams, user, viewType, visibleEntities } = props;
	const staff = staffUserOf(user);
	const units = [...new Set(staff?.grants.map(({ unit }) => unit))];
	const where = staff?.isRegionalAdmin ? 'Województwo, wszystkie jednostki' : await unitWords(props, units);
	return (
		<aside className="w-rail">
			<Link className="w-rail__brand" href="/admin" prefetch={false}>
				<Logo />
				<span className="w-hide">– biurko</span>
			</Link>
			<RailMenu links={linksOf(props)}>
				<div className="w-rail__unit">
					{RenderServerComponent({
						clientProps: { viewType },
						Component: payload.config.admin.components.beforeNav,
						importMap: payload.importMap,
						serverProps: { i18n, locale, params, payload, permissions, searchParams, user, visibleEntities },
					})}
				</div>
				<p className="w-rail__who">
					<strong>{staff?.name}</strong>
					<span>{where}</span>
					<Link href="/admin/account" prefetch={false}>
						Moje konto
					</Link>
					<Link href="/admin/logout" prefetch={false}>
						Wyloguj
					</Link>
				</p>
			</RailMenu>
		</aside>
	);
};
