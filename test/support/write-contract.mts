/** `npm run contract`: writes `test/contract`, and says which changes a stored workflow would feel. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf } from './contract-changes.mts';
import { contract, contractFolder } from './contract.mts';

mkdirSync(contractFolder, { recursive: true });
const now = await contract();
const breaking: string[] = [];
for (const file of new Set([...now.keys(), ...readdirSync(contractFolder)])) {
	const path = join(contractFolder, file);
	const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
	const text = now.get(file);
	breaking.push(...changesOf(before, text).breaking.map((it) => `${file}: ${it}`));
	if (text === undefined) rmSync(path);
	else writeFileSync(path, text);
}
if (breaking.length > 0) {
	console.log(`Stored workflows feel these changes:\n  ${breaking.join('\n  ')}
Before the first publication that is all right. After it, give the node a new version instead:
see "The contract" in CONTRIBUTING.md.`);
}
