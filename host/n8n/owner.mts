/** The person who owns every n8n that is started here. */
import type { Owner } from './rest.mts';

export const OWNER: Owner = {
	email: 'owner@example.com',
	password: 'Douyin-Shop-1',
	firstName: 'Shop',
	lastName: 'Owner',
};
