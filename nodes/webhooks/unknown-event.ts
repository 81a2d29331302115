/** The choice in the form, and the event of the output, for messages that this version does not know. */
export const UNKNOWN_EVENT = 'unknown';
