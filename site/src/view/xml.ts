import { XMLBuilder } from 'fast-xml-parser';

/** Control characters, which XML 1.0 knows no way to write, and the two signs that are none. */
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const writable = (value: unknown): string => String(value).toWellFormed().replaceAll(unwritable, '');

const builder = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	format: true,
	indentBy: '\t',
	suppressEmptyNode: true,
	suppressBooleanAttributes: false,
	tagValueProcessor: (_name, value) => writable(value),
	attributeValueProcessor: (_name, value) => writable(value),
});

/** An element: attributes begin with `@`, text is `#text`, null and undefined leave nothing. */
export type XmlNode = { readonly [name: string]: XmlValue };
type XmlValue = string | number | boolean | null | undefined | XmlNode | readonly (XmlNode | string)[];

const isNode = (value: XmlValue): value is XmlNode =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const cleared = (node: XmlNode): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(node)
			.filter(([, value]) => value !== null && value !== undefined)
			.map(([name, value]) => {
				if (Array.isArray(value)) return [name, value.map((one) => (isNode(one) ? cleared(one) : one))];
				return [name, isNode(value) ? cleared(value) : value];
			}),
	);

/** A whole XML document; every text and attribute is escaped. */
export const xmlDocument = (root: XmlNode): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(cleared(root))}`;
