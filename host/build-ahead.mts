/** Packs the package ahead of time, while something else goes on. */
import { packPackage } from './package.mts';

await packPackage((line) => console.error(line));
