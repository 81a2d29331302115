/** What to do about an answer of the gateway, where several rows say the same. */

export const CONSOLE = 'the console of your app at https://op.jinritemai.com';
export const AGAIN = 'Run it again later; if it stays, send the log_id to the platform’s support.';
export const REPORT =
	'Please report this with the log_id: https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/issues.';
export const AUTHORISE =
	'Self-built apps (自用型): have the shop authorise the app again, then save the credential. Tool apps (工具型): open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address within 10 minutes into the Authorization Code of the credential.';
export const CHECK_KEYS = `Compare App Key and App Secret with ${CONSOLE}.`;
export const FIX_INPUT = 'Correct the value that the message names.';
export const CLOCK =
	'Set the clock of the server that n8n runs on; the platform allows 10 minutes of difference.';
export const NOTICES = `See the notices in ${CONSOLE}.`;
export const SECURITY_NOTICES = `See the security notices in ${CONSOLE}.`;
