/**
 * Generous, for machines that do more than one thing: only a test that may take longer names its time.
 * Jest takes no time-out for a project's config.
 */
import { longOrShort } from '../support/soak.mts';

jest.setTimeout(longOrShort(900_000, 240_000));
