/**
 * A path as Payload's router reads it, so that a check of ours meets every spelling that reaches the same handler:
 * small letters, no slashes at the end, and `/api/globals/x`, which finds the root's own routes like `/api/x`.
 */
export const routedPath = (pathname: string): string => {
	const plain = pathname
		.toLowerCase()
		.replaceAll(/\/{2,}/g, '/')
		.replace(/\/$/, '');
	return plain.replace(/^\/api\/globals(?=\/)/, '/api');
};

/** Log-in and what goes with it: the only writes that people do before they are known. */
const isDoor = (path: string): boolean => /^\/api\/(?:staff|residents)\/[a-z-]+$/.test(path);
/** Commands ask who acts before they read a body, and journal their own refusals. */
const isCommand = (path: string): boolean => /^\/api\/[^/]+\/[^/]+\/[a-z-]+$/.test(path);

/**
 * Whether a request is answered only to somebody who is logged in, before anything of it is read: the rights of the
 * viewer, and bodies with files, which Payload's handlers would take in whole before they ask about access.
 */
export const asksForPerson = (method: string, path: string, contentType: string): boolean => {
	if (path === '/api/access') return true;
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
	if (method === 'POST' && (isDoor(path) || isCommand(path))) return false;
	return path === '/api/files' || path.startsWith('/api/files/') || contentType.toLowerCase().startsWith('multipart/');
};
