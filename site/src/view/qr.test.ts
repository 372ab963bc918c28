import decodeQr from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrDrawing } from './qr.ts';

/** Draws the strokes as a camera would see them. */
const photographed = ({ size, path }: { size: number; path: string }, scale: number) => {
	const width = size * scale;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
			data.fill(0, (row * width + Number(x) * scale) * 4, (row * width + (Number(x) + Number(length)) * scale) * 4);
	for (let at = 3; at < data.length; at += 4) data[at] = 255;
	return { width, height: width, data };
};

test('the drawing is read back as the address', () => {
	const address = 'https://wrota.example/bip/zagan/nieruchomosci/48213/wersje/12';
	expect(decodeQr(photographed(qrDrawing(address), 6))).toBe(address);
});
