// Read before the program: every `NAME_FILE` names a file whose content becomes `NAME`. Secrets then stand in no
// command line, no image and no listing of a container's environment.
import { readFileSync } from 'node:fs';

for (const [name, path] of Object.entries(process.env)) {
	if (!name.endsWith('_FILE') || !path) continue;
	process.env[name.slice(0, -'_FILE'.length)] = readFileSync(path, 'utf8').trim();
	delete process.env[name];
}
