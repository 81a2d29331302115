/** The one import of zod. The build puts the library itself in here: see CONTRIBUTING. */
export { z } from 'zod';
