/**
 * `npm run package`: builds the package in a copy and packs it into the clone's folder; `-- --tag v1.2.3`
 * refuses another version than the tag's. Prints the name of the file alone on standard output.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packPackage } from './package.mts';
import { sizeOf } from './packed-files.mts';
import { projectRoot } from './project.mts';

const { values } = parseArgs({ options: { tag: { type: 'string' } } });
const root = projectRoot();
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	name: string;
	version: string;
};
if (values.tag !== undefined && values.tag !== `v${version}`) {
	console.error(`The tag is ${values.tag}, but package.json has the version ${version}.`);
	process.exit(1);
}
const file = `${name}-${version}.tgz`;
copyFileSync(await packPackage((line) => console.error(line)), join(root, file));
const { files, packed, unpacked } = sizeOf(join(root, file));
console.error(`${files} files, ${packed} kB packed, ${unpacked} kB unpacked`);
console.log(file);
