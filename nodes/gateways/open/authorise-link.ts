/** The link by which the owner of a Douyin account authorises an app. */

/** The scopes of the methods that the nodes call. A user removes those that the app was not granted. */
const SCOPES = [
	'user_info',
	'live.room.base',
	'live.room.audience',
	'live.room.interactive',
	'fans.data.bind',
	'fans.check',
	'data.external.user',
	'data.external.fans_source',
	'data.external.fans_favourite',
	'im.direct_message',
	'im.recall_message',
];

/** Where the owner of the account agrees; the code comes back in the address. */
export const authorise = (clientKey = 'YOUR_CLIENT_KEY') =>
	`Open https://open.douyin.com/platform/oauth/connect?client_key=${encodeURIComponent(clientKey)}&response_type=code&scope=${SCOPES.join(',')}&redirect_uri=YOUR_REDIRECT_URI&state=n8n without the scopes that your app lacks, agree as the owner of the Douyin account, and paste the code from the address into the Authorization Code of the credential.`;
