// Prints every broken door of the tree; ends with 1 when there is one.
import { root } from '../launch/settings.ts';
import { findBreaches } from './guard.ts';

const breaches = findBreaches(root, ['cms', 'site', 'search', 'migrations', 'ops']);
for (const { file, reason } of breaches) process.stdout.write(`${file}: ${reason}\n`);
process.stdout.write(
	breaches.length === 0 ? 'Doors: every import keeps to them.\n' : `Doors: ${breaches.length} broken.\n`,
);
process.exitCode = breaches.length === 0 ? 0 : 1;
