/** Measures the figure whose file is named on the command line. */
import { pathToFileURL } from 'node:url';
import type { Measure } from './figure.mts';

const [file = ''] = process.argv.slice(2);
const { default: measure } = (await import(pathToFileURL(file).href)) as { default: Measure };
for await (const figure of measure()) console.log(JSON.stringify(figure));
// Connections that are kept open for the next call would hold the process.
process.exit();
