import { expect, test } from 'vitest';
import { authActionOf, createAuthGuard } from './auth-guard.ts';
import { networkOf } from './auth-limits.ts';
import { inMinutes } from './auth-words.ts';

test.each([
	['POST', '/api/staff/login', 'login'],
	['post', '/api/staff/login/', 'login'],
	['POST', '/api/staff/LOGIN', 'login'],
	['POST', '/api/residents/forgot-password', 'forgot-password'],
	['POST', '/api/staff/reset-password', 'reset-password'],
	['GET', '/api/staff/login', null],
	['POST', '/api/staff/logout', null],
	['POST', '/api/bip-entries/login', null],
	['POST', '/api/staff/login/more', null],
	['POST', '/admin/login', null],
])('%s %s is %s', (method, path, action) => {
	expect(authActionOf(method, path)).toBe(action);
});

test.each([
	['10.0.0.7', '10.0.0.7'],
	['::ffff:10.0.0.7', '10.0.0.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the network of %s is %s', (ip, network) => {
	expect(networkOf(ip)).toBe(network);
});

test.each([
	[1, 'za 1 minutę'],
	[61, 'za 2 minuty'],
	[300, 'za 5 minut'],
	[1300, 'za 22 minuty'],
])('%d seconds are „%s”', (seconds, words) => {
	expect(inMinutes(seconds)).toBe(words);
});

const login = () => new Request('http://localhost/api/staff/login', { method: 'POST' });

test('a full budget is told in Polish, with the time to wait', async () => {
	const guard = createAuthGuard({ countAddress: async () => ({ ok: false, retryAfterSeconds: 118 }) });
	const answer = await guard(login(), '10.0.0.7');
	expect(answer?.status).toBe(429);
	expect(answer?.headers.get('retry-after')).toBe('118');
	expect(await answer?.json()).toEqual({
		code: 'too-many-requests',
		message: 'Z Twojej sieci przyszło zbyt wiele prób. Spróbuj ponownie za 2 minuty.',
		errors: [{ message: 'Z Twojej sieci przyszło zbyt wiele prób. Spróbuj ponownie za 2 minuty.' }],
	});
});

test('without the count nobody logs in, and the fault is handed on', async () => {
	const faults: unknown[] = [];
	const fault = new Error('no database');
	const guard = createAuthGuard({ countAddress: () => Promise.reject(fault) }, (seen) => faults.push(seen));
	const answer = await guard(login(), '10.0.0.7');
	expect(answer?.status).toBe(503);
	expect(faults).toEqual([fault]);
});

test('other requests are not counted', async () => {
	const guard = createAuthGuard({ countAddress: () => Promise.reject(new Error('counted')) });
	expect(await guard(new Request('http://localhost/api/units'), '10.0.0.7')).toBeNull();
});
