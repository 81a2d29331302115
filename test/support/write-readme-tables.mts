/** `npx tsx test/support/write-readme-tables.mts` after an operation or event came or went. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, readmeOf, root } from './readme-tables.mts';

for (const language of languages) {
	writeFileSync(join(root, language.file), await readmeOf(language));
}
