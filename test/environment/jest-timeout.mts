/** Generous, for machines that do more than one thing. Jest takes no time-out for a project's config. */
jest.setTimeout(60_000);
