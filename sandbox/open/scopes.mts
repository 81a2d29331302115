/**
 * The permissions (scope) that the sandbox's app may hold and its accounts may grant. An endpoint
 * works only with both: the capability (能力) of the app and the consent of the account's owner.
 */
export const SCOPES = [
	'user_info',
	'renew_refresh_token',
	'live.room.base',
	'live.room.audience',
	'live.room.interactive',
	'fans.data.bind',
	'fans.check',
	'data.external.fans_source',
	'data.external.fans_favourite',
	'data.external.user',
	'im.direct_message',
	'im.recall_message',
	'im.message_card',
	'im.microapp_card',
	'tool.image.upload',
	'video.list.bind',
] as const;

export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
	return (SCOPES as readonly string[]).includes(text);
}

/** Only operating accounts (企业号, 品牌号, 员工号) can grant these. */
export function forOperators(scope: string): boolean {
	return scope.startsWith('im.');
}
