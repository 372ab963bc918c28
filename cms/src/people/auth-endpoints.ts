import { ObjectId } from 'mongodb';
import {
	APIError,
	addDataAndFileToRequest,
	type Collection,
	type Endpoint,
	loginOperation,
	type PayloadHandler,
	type PayloadRequest,
	refreshOperation,
	resetPasswordOperation,
	ValidationError,
} from 'payload';
import { generatePayloadCookie } from 'payload/shared';
import { inTransaction } from '#platform/command/transaction.ts';
import { env } from '#platform/env.ts';
import { appendJournal } from '#platform/journal/journal.ts';
import { log } from '#platform/log.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { driverOf, servicesOf } from '#platform/services.ts';
import { authLimitsOf, burnPasswordCheck } from './auth-account.ts';
import { addressOf, authRefusal, tooMany } from './auth-guard.ts';
import { authError, inAuthTransaction } from './auth-transaction.ts';
import {
	badLink,
	firstAdministratorByCommand,
	linkOnItsWay,
	tooManyForAccount,
	wrongCredentials,
} from './auth-words.ts';
import { journalFailedLogin } from './failed-login.ts';
import { forgottenPasswordHours, issuePasswordLink } from './password-link.ts';
import { forgottenPasswordLetter } from './people.mail.ts';
import { findStaffByEmail, normalEmail, type StaffRow } from './staff.store.ts';

type AuthSlug = 'staff' | 'residents';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
	try {
		await addDataAndFileToRequest(req);
	} catch {
		throw authError(400, 'Treść żądania nie jest poprawna.');
	}
	return typeof req.data === 'object' && req.data !== null ? req.data : {};
};

const collectionOf = (req: PayloadRequest, slug: AuthSlug): Collection => {
	const collection = req.payload.collections[slug];
	if (!collection) throw new Error(`Collection ${slug} is not part of the configuration.`);
	return collection;
};

const withCookie = (req: PayloadRequest, collection: Collection, token: string | undefined, body: object): Response => {
	const { auth } = collection.config;
	const cookie = generatePayloadCookie({
		collectionAuthConfig: auth,
		cookiePrefix: req.payload.config.cookiePrefix,
		token: token ?? '',
	});
	return Response.json(body, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } });
};

/** Account as the log-in will find it; what Payload would refuse without checking a password costs the same work. */
const evenOut = async (req: PayloadRequest, slug: AuthSlug, email: string): Promise<void> => {
	const account = await driverOf(req.payload)
		.collection<StaffRow>(slug)
		.findOne({ email }, { projection: { hash: 1, lockUntil: 1 } });
	const isChecked = Boolean(account?.hash) && !(account?.lockUntil && account.lockUntil > new Date());
	if (!isChecked) await burnPasswordCheck();
};

/** One sentence for every log-in that fails: unknown address, wrong password, locked or closed account. */
const hideReason = (error: unknown): never => {
	const isRefused = error instanceof APIError && (error.status === 401 || error.status === 400);
	throw isRefused ? authError(401, wrongCredentials) : error;
};

const login =
	(slug: AuthSlug): PayloadHandler =>
	async (req) => {
		const body = await bodyOf(req);
		const data = { email: normalEmail(text(body.email)), password: text(body.password) };
		const limits = authLimitsOf(req.payload);
		const counted = await limits.countAccount('login', `${slug}:${data.email}`);
		if (!counted.ok) {
			await journalFailedLogin(req, slug, data.email, 'rate-limited');
			return tooMany(tooManyForAccount(counted.retryAfterSeconds), counted.retryAfterSeconds);
		}
		await evenOut(req, slug, data.email);
		const collection = collectionOf(req, slug);
		const result = await inAuthTransaction(req, async ({ db, session, now }) => {
			const passed = await loginOperation({ collection, data, depth: 0, req }).catch(hideReason);
			const _id = new ObjectId(String(passed.user?.id));
			await db.collection(slug).updateOne({ _id }, { $set: { lastLoginAt: now } }, { session });
			return passed;
		}).catch(async (error: unknown) => {
			if (error instanceof APIError && error.status === 401)
				await journalFailedLogin(req, slug, data.email, 'unauthenticated');
			throw error;
		});
		await limits.forgiveLogin(`${slug}:${data.email}`, addressOf(req));
		return withCookie(req, collection, result.token, { message: req.t('authentication:passed'), ...result });
	};

const refresh =
	(slug: AuthSlug): PayloadHandler =>
	async (req) => {
		const collection = collectionOf(req, slug);
		const result = await inAuthTransaction(req, () => refreshOperation({ collection, req }));
		return withCookie(req, collection, result.refreshedToken, {
			message: req.t('authentication:tokenRefreshSuccessful'),
			...result,
		});
	};

/** Payload says in English that a link is void; a password that breaks a rule keeps its own sentence. */
const wordBadLink = (error: unknown): never => {
	const isVoid = error instanceof APIError && (error.status === 403 || error.status === 401);
	throw isVoid ? authError(403, badLink) : error;
};

const resetPassword: PayloadHandler = async (req) => {
	const body = await bodyOf(req);
	const data = { password: text(body.password), token: text(body.token) };
	const collection = collectionOf(req, 'staff');
	const result = await inAuthTransaction(req, async (tx) => {
		const passed = await resetPasswordOperation({ collection, data, depth: 0, req }).catch(wordBadLink);
		const id = String(passed.user.id);
		await appendJournal(tx, env().JOURNAL_KEY, {
			action: 'staff.password-set',
			outcome: 'done',
			actor: { kind: 'staff', id, name: text(passed.user.name), function: null, isRegionalAdmin: false, roles: {} },
			collection: 'staff',
			document: id,
			unit: null,
		});
		return passed;
	});
	return withCookie(req, collection, result.token, { message: 'Hasło zostało ustawione.', ...result });
};

const forgotPassword: PayloadHandler = async (req) => {
	const email = normalEmail(text((await bodyOf(req)).email));
	if (email === '') return authRefusal(400, 'invalid', 'Podaj adres e-mail.');
	const counted = await authLimitsOf(req.payload).countAccount('forgot-password', `staff:${email}`);
	if (!counted.ok) return tooMany(tooManyForAccount(counted.retryAfterSeconds), counted.retryAfterSeconds);
	const services = servicesOf(req.payload, env());
	await inTransaction(services, async (tx) => {
		const account = await findStaffByEmail(tx.db, email, tx.session);
		if (!account || account.isActive === false) return;
		const link = await issuePasswordLink(tx, account._id, forgottenPasswordHours);
		await sendMail(tx, forgottenPasswordLetter({ email, name: account.name, cmsUrl: services.env.CMS_URL }, link));
	}).catch((error: unknown) => {
		log.error({ err: error, msg: 'a forgotten password could not be handled' });
		throw authError(503, 'Nie udało się przyjąć prośby. Spróbuj ponownie za chwilę.');
	});
	return Response.json({ message: linkOnItsWay }, { headers: { 'cache-control': 'no-store' } });
};

const refusalCodes: Readonly<Record<number, string>> = { 400: 'invalid', 401: 'unauthenticated', 403: 'forbidden' };

/** A log-in that fails is an answer, not a fault: it goes to the person without a stack in the log. */
const answering =
	(handler: PayloadHandler): PayloadHandler =>
	async (req) => {
		try {
			return await handler(req);
		} catch (error) {
			const code =
				error instanceof APIError && !(error instanceof ValidationError) ? refusalCodes[error.status] : undefined;
			if (code === undefined || !(error instanceof APIError)) throw error;
			return authRefusal(error.status, code, error.message);
		}
	};

/** Answers the same refusal to whatever comes. */
export const closedEndpoint = (path: string, message: string): Endpoint => ({
	path,
	method: 'post',
	handler: () => authRefusal(403, 'forbidden', message),
});

/** Log-in and renewal of a session; own collection endpoints are matched before Payload's. */
export const sessionEndpoints = (slug: AuthSlug): Endpoint[] => [
	{ path: '/login', method: 'post', handler: answering(login(slug)) },
	{ path: '/refresh-token', method: 'post', handler: answering(refresh(slug)) },
];

/** Everything around the password of staff. Nobody registers by being first at an empty database. */
export const staffAuthEndpoints: Endpoint[] = [
	...sessionEndpoints('staff'),
	{ path: '/forgot-password', method: 'post', handler: answering(forgotPassword) },
	{ path: '/reset-password', method: 'post', handler: answering(resetPassword) },
	closedEndpoint('/first-register', firstAdministratorByCommand),
];
