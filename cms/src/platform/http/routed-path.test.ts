import { expect, test } from 'vitest';
import { asksForPerson, routedPath } from './routed-path.ts';

test.each([
	['/api/access', '/api/access'],
	['/api/access/', '/api/access'],
	['/api/ACCESS//', '/api/access'],
	['/api/globals/access', '/api/access'],
	['/api/Globals/Access/', '/api/access'],
	['/api/files/', '/api/files'],
	['/api/files//abc', '/api/files/abc'],
	['/api/globalsaccess', '/api/globalsaccess'],
])('%s is read as %s', (written, read) => {
	expect(routedPath(written)).toBe(read);
});

const form = 'multipart/form-data; boundary=x';
test.each([
	['GET', '/api/access', '', true],
	['POST', '/api/files', form, true],
	['POST', '/api/files', 'application/json', true],
	['PATCH', '/api/files/66aa', form, true],
	['POST', '/api/bip-entries', form, true],
	['PATCH', '/api/units/zagan', 'Multipart/Form-Data', true],
	['PATCH', '/api/staff/abcdef', form, true],
	['GET', '/api/files', '', false],
	['POST', '/api/bip-entries', 'application/json', false],
	['POST', '/api/staff/login', form, false],
	['POST', '/api/staff/reset-password', form, false],
	['POST', '/api/bip-entries/7/publish', form, false],
])('%s %s with %j asks who it is: %j', (method, path, type, asks) => {
	expect(asksForPerson(method, path, type)).toBe(asks);
});
