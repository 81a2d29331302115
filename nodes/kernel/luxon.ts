/** The one import of luxon. The build puts the library itself in here: see CONTRIBUTING. */
export { DateTime } from 'luxon';
