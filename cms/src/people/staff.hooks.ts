import {
	type CollectionBeforeLoginHook,
	type CollectionBeforeOperationHook,
	type PayloadRequest,
	ValidationError,
} from 'payload';
import { driverOf } from '#platform/services.ts';
import { authError } from './auth-transaction.ts';
import { staleSession, wrongCredentials } from './auth-words.ts';
import { isFreshSession, passwordProblem } from './password.rules.ts';
import { staffOf } from './staff.store.ts';

interface Owner {
	readonly email: string;
	readonly name: string;
}

const nobody: Owner = { email: '', name: '' };
const ownerOf = (data: unknown): Owner => {
	const fields = (data ?? {}) as { email?: unknown; name?: unknown };
	return {
		email: typeof fields.email === 'string' ? fields.email : '',
		name: typeof fields.name === 'string' ? fields.name : '',
	};
};

const byToken = async (req: PayloadRequest, token: unknown): Promise<Owner> =>
	(typeof token === 'string' && token !== ''
		? await staffOf(driverOf(req.payload)).findOne({ resetPasswordToken: token }, { projection: { email: 1, name: 1 } })
		: null) ?? nobody;

const refuseWeak = (password: string, owner: Owner): void => {
	const problem = passwordProblem(password, owner);
	if (problem) throw new ValidationError({ collection: 'staff', errors: [{ path: 'password', message: problem }] });
};

interface SessionUser {
	readonly _sid?: string;
	readonly sessions?: readonly { readonly id: string; readonly createdAt: Date | string }[];
}

/** Own password without the old one only right after signing in. */
const refuseStale = (user: SessionUser): void => {
	const session = user.sessions?.find(({ id }) => id === user._sid);
	if (!session || !isFreshSession(new Date(session.createdAt), new Date())) throw authError(403, staleSession);
};

interface PasswordArgs {
	readonly data?: { readonly password?: unknown; readonly token?: unknown };
	readonly overrideAccess?: boolean;
	readonly req: PayloadRequest;
}

/** Every road by which a password is set passes here: creation, own change, reset by link. */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation }) => {
	const { data, overrideAccess, req } = args as PasswordArgs;
	const password = data?.password;
	if (password === undefined || password === null) return args;
	if (operation === 'resetPassword') refuseWeak(String(password), await byToken(req, data?.token));
	if (operation === 'create') refuseWeak(String(password), ownerOf(data));
	if (operation === 'update' || operation === 'updateByID') {
		refuseWeak(String(password), ownerOf(req.user));
		if (overrideAccess !== true) refuseStale((req.user ?? {}) as SessionUser);
	}
	return args;
};

/** A closed account does not log in; the answer is that of a wrong password. */
export const refuseClosed: CollectionBeforeLoginHook = ({ user }) => {
	if ((user as { isActive?: boolean }).isActive === false) throw authError(401, wrongCredentials);
	return user;
};
