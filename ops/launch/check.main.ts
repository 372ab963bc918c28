import { add, runCheck, staticChecks } from './checks.ts';
import { say } from './screen.ts';
import type { Tally } from './vitest-report.ts';

const total: Tally = { passed: 0, failures: [] };
for (const check of staticChecks()) add(total, await runCheck(check, process.env));
say(`${total.passed} passed, ${total.failures.length} failed`);
process.exitCode = total.failures.length === 0 ? 0 : 1;
