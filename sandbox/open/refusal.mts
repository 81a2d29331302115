/**
 * What open.douyin.com answers when it refuses
 * (https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/status-code). A refusal
 * is thrown where it is found and becomes an envelope in `envelope.mts`.
 */

/** `current` is on the pages of today, `former` in the table of before. */
const CAUSES = {
	tokenInvalid: { current: 28001003, former: 2190002, text: 'access_token无效' },
	tokenExpired: { current: 28001008, former: 2190008, text: 'access_token过期,请刷新或重新授权' },
	scopeMissing: { current: 28001012, former: 2190003, text: '用户未授权该api' },
	nothingGranted: { current: 28001014, former: 2100007, text: '应用未授权任何能力' },
	mismatch: { current: 28001015, former: 2190015, text: 'access_token和open_id不匹配' },
	appBanned: { current: 28001016, former: 2190016, text: '当前应用已被封禁或下线' },
	unknownUri: { current: 28001017, former: 28001017, text: '未知URI' },
	noCapability: { current: 28001018, former: 2190004, text: '应用未获得该能力' },
	capabilityBanned: { current: 28001019, former: 28001019, text: '当前能力已被封禁或下线' },
	offline: { current: 28001056, former: 28001056, text: '该能力API已下线,不再支持调用' },
	parameter: { current: 28001007, former: 2100005, text: '参数不合法' },
	busy: { current: 28001005, former: 2100004, text: '系统繁忙,此时请开发者稍候再试' },
	tooFast: { current: 28003018, former: 28003018, text: '请求频率过高' },
	quota: { current: 28003017, former: 2190001, text: 'quota已用完' },
	messageLimit: { current: 28003070, former: 28003070, text: '超出频控限制次数' },
	sceneUnsupported: { current: 28004020, former: 28004020, text: '该授权场景不支持的scope' },
	notAllowed: { current: 2100007, former: 2100007, text: '无权限操作' },
	notEnterprise: { current: 2112001, former: 2112001, text: '非企业号用户' },
	mediaRejected: { current: 2113001, former: 2113001, text: '素材审核不通过' },
	mediaFull: { current: 2113002, former: 2113002, text: '素材数量达到上限' },
} as const;

export type Cause = keyof typeof CAUSES;

export class OpenRefusal extends Error {
	/** A number is said as it is; a cause becomes the number its endpoint uses. */
	readonly cause: Cause | number;
	readonly description: string;
	readonly subCode: number;

	constructor(cause: Cause | number, description: string, subCode = 0) {
		super(`${cause} ${description}`);
		this.cause = cause;
		this.description = description;
		this.subCode = subCode;
	}
}

export function refuse(cause: Cause, description?: string, subCode?: number): OpenRefusal {
	return new OpenRefusal(cause, description ?? CAUSES[cause].text, subCode);
}

/** OAuth has numbers of its own, endpoint by endpoint. */
export function refuseOAuth(code: number, description: string): OpenRefusal {
	return new OpenRefusal(code, description);
}

export function badParameter(name: string): OpenRefusal {
	return refuse('parameter', `参数不合法: ${name}`);
}

/**
 * The pages of the old envelope list the new numbers, with one exception: an unknown token is 2190002
 * there (`data-open-service/user-data/get-user-like-number`).
 */
export function codeOf(
	{ cause }: OpenRefusal,
	frame: 'old' | 'new',
	codes: 'current' | 'former',
): number {
	if (typeof cause === 'number') return cause;
	if (cause === 'tokenInvalid' && frame === 'old') return CAUSES.tokenInvalid.former;
	return CAUSES[cause][codes];
}
