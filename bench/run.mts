/** Measures the figure whose file is named on the command line. */
import { loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { rounded, type Measure } from './figure.mts';

const [file = ''] = process.argv.slice(2);
const { default: measure } = (await import(pathToFileURL(file).href)) as { default: Measure };
// What else the machine was doing: on a busy one `sync` measures the machine.
const load = rounded(loadavg()[0] ?? NaN, 1);
for await (const figure of measure()) console.log(JSON.stringify({ ...figure, load }));
// Connections that are kept open for the next call would hold the process.
process.exit();
