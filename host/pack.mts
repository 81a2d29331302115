/**
 * `npm run package`: builds the package in a copy and packs it into the clone's folder, or into that of
 * `--out`. `--tag v1.2.3` refuses another version than the tag's. Prints the path of the file.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packPackage } from './package.mts';
import { sizeOf } from './packed-files.mts';
import { projectRoot } from './project.mts';

const { values } = parseArgs({
	options: { tag: { type: 'string' }, out: { type: 'string' } },
});
const root = projectRoot();
/** Where the command was typed: npm runs it in the clone's folder. */
const here = process.env.INIT_CWD ?? process.cwd();
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	name: string;
	version: string;
};
if (values.tag !== undefined && values.tag !== `v${version}`) {
	console.error(`The tag is ${values.tag}, but package.json has the version ${version}.`);
	process.exit(1);
}
const folder = values.out === undefined ? root : resolve(here, values.out);
const file = join(folder, `${name}-${version}.tgz`);
mkdirSync(folder, { recursive: true });
copyFileSync(await packPackage((line) => console.error(line)), file);
const { files, packed, unpacked } = sizeOf(file);
console.error(`${files} files, ${packed} kB packed, ${unpacked} kB unpacked`);
console.log(relative(here, file));
