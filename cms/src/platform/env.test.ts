import { expect, it } from 'vitest';
import { payloadSecret } from './env.ts';

const env = (change: Record<string, string>) => change as unknown as NodeJS.ProcessEnv;

it('the secret has a stand-in only while the admin is built', () => {
	expect(payloadSecret(env({ PAYLOAD_SECRET: 'x'.repeat(30) }))).toBe('x'.repeat(30));
	expect(payloadSecret(env({ NEXT_PHASE: 'phase-production-build' }))).toBe('build-only');
	expect(() => payloadSecret(env({}))).toThrow('PAYLOAD_SECRET');
	expect(() => payloadSecret(env({ PAYLOAD_SECRET: '', NEXT_PHASE: 'phase-production-server' }))).toThrow(
		'PAYLOAD_SECRET',
	);
});
