import encodeQr from 'qr';

/** A QR code as one SVG path of strokes one unit wide, on a square of `size` units with the quiet zone that readers need. */
export interface QrDrawing {
	readonly size: number;
	readonly path: string;
}

const QUIET = 4;

/** Draws the QR code of an address; rows of dark modules become horizontal strokes. */
export const qrDrawing = (address: string): QrDrawing => {
	const rows = encodeQr(address, 'raw', { ecc: 'medium', border: QUIET });
	const bars = rows.flatMap((row, y) => {
		const found: string[] = [];
		for (let x = 0; x < row.length; x += 1) {
			if (!row[x]) continue;
			const start = x;
			while (x + 1 < row.length && row[x + 1]) x += 1;
			found.push(`M${start} ${y}.5h${x - start + 1}`);
		}
		return found;
	});
	return { size: rows.length, path: bars.join('') };
};
