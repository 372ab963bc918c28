/** Cache tags: what a page was made of, and what a change touches. The same words on both sides. */
export const tagOf = {
	entry: (id: string): string => `entry:${id}`,
	unit: (slug: string): string => `unit:${slug}`,
	units: 'units',
	home: 'home',
} as const;
