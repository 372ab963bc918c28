import type { ApiEntry } from './open-data.schema.ts';
import { type XmlNode, xmlDocument } from './xml.ts';

const namespace = 'urn:wrota-lubuskie:wpis:1';

const list = (name: string, nodes: readonly (XmlNode | string)[]): XmlNode => ({ [name]: nodes });

/** An entry as XML by our schema `/dane/wpis-1.xsd`; the text is HTML as text. */
export const entryXml = (entry: ApiEntry, origin: string): string => {
	const { files, versions, formats, ...rest } = entry;
	return xmlDocument({
		entry: {
			'@xmlns': namespace,
			'@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'@xsi:schemaLocation': `${namespace} ${origin}/dane/wpis-1.xsd`,
			'@xml:lang': 'pl',
			...rest,
			files: list(
				'file',
				files.map((file) => ({ ...file })),
			),
			versions: list(
				'version',
				versions.map(({ changed, ...version }) => ({ ...version, changed: list('part', changed) })),
			),
			formats: { ...formats },
		},
	});
};
