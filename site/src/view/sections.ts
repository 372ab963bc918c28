import { codesWithin, findSection, type Section, sectionTree } from '@wrota/cms/contract';

/** A section as the menu and the tiles show it. */
export interface SectionLine {
	readonly code: string;
	readonly name: string;
	readonly url: string;
	/** Public entries in it and below it. */
	readonly count: number;
	readonly isCurrent: boolean;
	/** The sections below, shown only where the reader is (menu) or always (tree). */
	readonly children: readonly SectionLine[];
}

const countWithin = (code: string, counts: Readonly<Record<string, number>>): number =>
	codesWithin(code).reduce((sum, one) => sum + (counts[one] ?? 0), 0);

const lineOf = (
	unit: string,
	section: Section,
	counts: Readonly<Record<string, number>>,
	current: string | null,
	children: readonly SectionLine[],
): SectionLine => ({
	code: section.code,
	name: section.name,
	url: `/bip/${unit}/${section.code}`,
	count: countWithin(section.code, counts),
	isCurrent: section.code === current,
	children,
});

/** The whole subject tree of a unit's bulletin, all groups open. */
export const sectionLines = (
	unit: string,
	counts: Readonly<Record<string, number>>,
	current: string | null = null,
): readonly SectionLine[] =>
	sectionTree.map((group) =>
		lineOf(
			unit,
			group,
			counts,
			current,
			group.children.map((child) => lineOf(unit, child, counts, current, [])),
		),
	);

/** The subject menu beside a page: the same groups in each unit, open where the reader is. */
export const sectionMenu = (
	unit: string,
	counts: Readonly<Record<string, number>>,
	current: string | null,
): readonly SectionLine[] => {
	const open = current === null ? undefined : (findSection(current)?.parent?.code ?? current);
	return sectionLines(unit, counts, current).map((line) => (line.code === open ? line : { ...line, children: [] }));
};

/** Name of a section, or the code itself for one that the tree does not know (any more). */
export const sectionName = (code: string): string => findSection(code)?.section.name ?? code;
