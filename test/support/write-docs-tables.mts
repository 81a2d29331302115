/** `npx tsx test/support/write-docs-tables.mts` after an operation or event came or went. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, documentOf, root } from './docs-tables.mts';

for (const language of languages) {
	writeFileSync(join(root, language.file), await documentOf(language));
}
