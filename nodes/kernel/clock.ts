/**
 * Two clocks. Moments (when a token ends, which window is read) are of `Date`. Spans (how long to
 * wait, to remember, to try) are of this one: a machine's time may be set, by hours, while n8n runs.
 */

/**
 * Milliseconds that only go forward, whatever is done to the machine's time. They mean nothing in
 * another process or after a restart, so they are never stored.
 */
export const monotonicNow = (): number => performance.now();
