import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from 'mongodb';
import type { Endpoint } from 'payload';
import type { PreviewView } from '#contract';
import { env } from '#platform/env.ts';
import { driverOf } from '#platform/services.ts';
import { findUnit, unitRef } from '#units';
import { digestOfEntry, filesOf } from './entries.files.ts';
import { viewOf } from './entries.view.ts';
import { digestOf, type EntryDocument } from './entry.ts';

const lifeMs = 300_000;
const sign = (body: string): string =>
	createHmac('sha256', env().SITE_KEY).update(`preview|${body}`).digest('base64url');

/** A link to a preview that lives five minutes and names the text that was on the screen. */
export const previewToken = (id: number, digest: string, now: number): string => {
	const body = `${id}.${digest.slice(0, 16)}.${now + lifeMs}`;
	return `${body}.${sign(body)}`;
};

const readToken = (token: string, now: number): { id: number; digest: string } | null => {
	const [id, digest, until, signature] = token.split('.');
	if (!id || !digest || !until || !signature) return null;
	const expected = Buffer.from(sign(`${id}.${digest}.${until}`));
	const given = Buffer.from(signature);
	if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
	return Number(until) > now ? { id: Number(id), digest } : null;
};

/** What readers would see of a working copy; null for a bad or expired token. */
export const readPreview = async (db: Db, token: string, now: number): Promise<PreviewView | null> => {
	const claim = readToken(token, now);
	if (!claim) return null;
	const entry = await db.collection<EntryDocument>('bip-entries').findOne({ _id: claim.id });
	const unit = entry ? await findUnit(db, entry.unit) : null;
	if (!entry || !unit) return null;
	const files = await filesOf(db, entry);
	const digest = digestOf(entry as unknown as Record<string, unknown>, files.attached);
	const view = viewOf(entry, { unit: unitRef(unit), files });
	return { view, state: entry.state, digest, isStale: !digest.startsWith(claim.digest) };
};

export const previewEndpoint: Endpoint = {
	path: '/:id/preview',
	method: 'get',
	handler: async (req) => {
		const id = Number(req.routeParams?.id);
		const found = await req.payload.find({
			collection: 'bip-entries',
			where: { id: { equals: Number.isSafeInteger(id) ? id : -1 } },
			overrideAccess: false,
			user: req.user,
			depth: 0,
			limit: 1,
			pagination: false,
		} as never);
		const entry = found.docs[0] as { id?: unknown } | undefined;
		if (!entry) return Response.json({ code: 'not-found', message: 'Nie ma takiego wpisu.' }, { status: 404 });
		const db = driverOf(req.payload);
		const raw = await db.collection<EntryDocument>('bip-entries').findOne({ _id: id });
		const token = previewToken(id, raw ? await digestOfEntry(db, raw) : '', Date.now());
		return new Response(null, {
			status: 303,
			headers: { location: `${env().SITE_URL}/podglad/${token}`, 'cache-control': 'no-store' },
		});
	},
};
