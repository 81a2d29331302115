/** Another community package in n8n, which brings libraries of other versions than n8n has. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project.mts';

/** Library → the development package that is another version of it. */
const BROUGHT = { zod: 'zod-4', luxon: 'luxon-1' };

/** Says in its description which versions it found: those that our package would find as well. */
const NODE = `
const { version: zod } = require('zod/package.json');
const { version: luxon } = require('luxon/package.json');
const { z } = require('zod');
z.object({}).parse({});
exports.Neighbour = class {
	description = {
		displayName: 'Neighbour', name: 'neighbour', group: ['transform'], version: 1,
		description: 'zod ' + zod + ', luxon ' + luxon,
		defaults: { name: 'Neighbour' }, inputs: ['main'], outputs: ['main'], properties: [],
	};
	async execute() { return [this.getInputData()]; }
};
`;

/** After our package, since npm removes what it did not put there. */
export function addNeighbour(userFolder: string): void {
	const modules = join(userFolder, '.n8n', 'nodes', 'node_modules');
	for (const [library, other] of Object.entries(BROUGHT)) {
		symlinkSync(join(projectRoot(), 'node_modules', other), join(modules, library));
	}
	const folder = join(modules, 'n8n-nodes-neighbour');
	mkdirSync(folder);
	const manifest = {
		name: 'n8n-nodes-neighbour',
		version: '1.0.0',
		n8n: { n8nNodesApiVersion: 1, nodes: ['Neighbour.node.js'], credentials: [] },
	};
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	writeFileSync(join(folder, 'Neighbour.node.js'), NODE);
}
