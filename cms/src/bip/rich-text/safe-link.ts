const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address when it is safe to follow, else null: http, https, mailto, tel, or a path on our own site. */
export const safeHref = (address: unknown): string | null => {
	if (typeof address !== 'string') return null;
	const trimmed = address.trim();
	if (/^\/(?![/\\])/.test(trimmed)) return trimmed;
	try {
		const url = new URL(trimmed);
		return safeProtocols.has(url.protocol) ? url.href : null;
	} catch {
		return null;
	}
};
