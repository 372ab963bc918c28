import { findSection } from '@wrota/cms/contract';

/** One step of the path to a page; the last one has no address. */
export interface Crumb {
	readonly name: string;
	readonly url: string | null;
}

const home: Crumb = { name: 'Wrota Lubuskie', url: '/' };

/** Path to a page of the portal; `steps` without the home page. */
export const portalCrumbs = (...steps: Crumb[]): readonly Crumb[] => [home, ...steps];

/** Path inside a unit's bulletin: bulletin, group, section, then `last`. */
export const bipCrumbs = (
	unit: { readonly slug: string; readonly name: string },
	sectionCode: string | null,
	...last: Crumb[]
): readonly Crumb[] => {
	const found = sectionCode === null ? undefined : findSection(sectionCode);
	const steps = [found?.parent, found?.section].filter((one) => one !== undefined && one !== null);
	return [
		{ name: 'Biuletyny', url: '/bip' },
		{ name: unit.name, url: `/bip/${unit.slug}` },
		...steps.map(({ code, name }) => ({ name, url: `/bip/${unit.slug}/${code}` })),
		...last,
	];
};

/** The same path with the last step as the page itself. */
export const endingHere = (crumbs: readonly Crumb[]): readonly Crumb[] =>
	crumbs.map((crumb, at) => (at === crumbs.length - 1 ? { ...crumb, url: null } : crumb));
