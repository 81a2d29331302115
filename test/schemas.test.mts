/** The output schemas: n8n shows the columns of a node before it has run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesOf } from '../host/packed-files.mts';
import { root } from './support/docs-tables.mts';
import { SCHEMA_FOLDERS, schemaFiles } from './support/schemas.mts';

const UPDATE = 'write them anew: npm run schemas';
const files = schemaFiles();

it(`are those of the operations and their columns (${UPDATE})`, () => {
	const there = SCHEMA_FOLDERS.flatMap((folder) =>
		filesOf(join(root, folder)).map((file) => `${folder}/${file}`),
	);
	expect(there.sort()).toEqual([...files.keys()].sort());
	for (const [path, text] of files) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
