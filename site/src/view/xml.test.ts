import { expect, test } from 'vitest';
import { xmlDocument } from './xml.ts';

test('texts and attributes are escaped, unwritable signs dropped, empty values leave nothing', () => {
	const xml = xmlDocument({
		a: { '@b': '"<&', c: 'Żagań & <Żary>\u0000\u0007', d: null, e: ['x', 'y'], f: undefined },
	});
	expect(xml).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;">\n\t<c>Żagań &amp; &lt;Żary&gt;</c>\n\t<e>x</e>\n\t<e>y</e>\n</a>\n',
	);
});

test('half a sign does not break the document', () => {
	expect(xmlDocument({ a: 'x\uD800y' })).toContain('<a>x\uFFFDy</a>');
});
