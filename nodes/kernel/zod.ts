/** The one import of zod. n8n brings it, and another community package may bring another version. */
export { z } from 'zod';
