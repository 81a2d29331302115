/** Writes the output schemas of all operations again: npm run schemas. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { root } from './docs-tables.mts';
import { schemaFiles } from './schemas.mts';

for (const node of readdirSync(join(root, 'nodes'))) {
	rmSync(join(root, 'nodes', node, '__schema__'), { recursive: true, force: true });
}
for (const [path, text] of schemaFiles()) {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
