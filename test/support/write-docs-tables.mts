/** `npx tsx test/support/write-docs-tables.mts` after an operation, event or column came or went. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnDocs, columnLanguages } from './column-docs.mts';
import { languages, documentOf, root } from './docs-tables.mts';

for (const language of languages) {
	writeFileSync(join(root, language.file), await documentOf(language));
}
for (const language of columnLanguages) {
	writeFileSync(join(root, language.file), columnDocs(language));
}
