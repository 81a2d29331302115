/**
 * The frames of the answers. The old one has the codes inside `data` and `extra`, spelt differently
 * from page to page; the new one has `err_no`. Each endpoint says which it uses, as its sample does.
 */
import type { Random } from '../random.mts';
import type { OpenDecisions } from './decisions.mts';
import { codeOf, type OpenRefusal } from './refusal.mts';

export type Frame =
	/** `data` with codes and `message`, no `extra`. */
	| 'oauth'
	/** As `oauth`, without `message`. */
	| 'userinfo'
	/** No codes in `data`, numbers in `extra`. */
	| 'bare'
	/** Numbers in both. */
	| 'numbers'
	/** Text in both. */
	| 'texts'
	/** Text in `data`; `extra` is only logid and now. */
	| 'brief'
	/** No `data`. */
	| 'extra'
	/** `err_no`, `err_msg`, `log_id`. */
	| 'new';

/** What an endpoint gives back: into `data`, and beside it. */
export interface OpenReply {
	data?: object;
	beside?: object;
}

export type Spelling = 'text' | 'number';
/** A code, time or count as the wire has it. */
export type Spell = (value: number, sampled: Spelling) => number | string;

export function spelling({ openNumbers }: OpenDecisions, draw: Random): Spell {
	return (value, sampled) => {
		const chosen =
			openNumbers === 'drawn'
				? draw.pick<Spelling>(['text', 'number'])
				: openNumbers === 'sampled'
					? sampled
					: openNumbers;
		return chosen === 'text' ? String(value) : value;
	};
}

/** The same for `error_code` and `sub_error_code`. */
export const codeSpelling = ({ openErrorCode }: OpenDecisions, spell: Spell): Spell =>
	openErrorCode === 'sampled' ? spell : (value) => spell(value, 'number');

export interface Sealing {
	spell: Spell;
	spellCode: Spell;
	logId: string;
	/** Milliseconds. */
	now: number;
}

export function success(frame: Frame, reply: OpenReply, sealing: Sealing): object {
	const { spell, spellCode, logId, now } = sealing;
	const { data = {}, beside = {} } = reply;
	const codes = (sampled: Spelling) => ({ description: '', error_code: spellCode(0, sampled) });
	switch (frame) {
		case 'new':
			return {
				...(reply.data && { data }),
				...beside,
				err_no: 0,
				err_msg: '',
				log_id: logId,
			};
		case 'oauth':
			return { data: { ...data, ...codes('text') }, message: 'success' };
		case 'userinfo':
			return { data: { ...data, ...codes('text') } };
		case 'bare':
			return { data, ...beside, extra: extra('number', sealing) };
		case 'extra':
			return { ...beside, extra: extra('number', sealing) };
		case 'numbers':
			return {
				data: { ...data, ...codes('number') },
				...beside,
				extra: extra('number', sealing),
			};
		case 'texts':
			return {
				data: { ...data, ...codes('text') },
				...beside,
				extra: extra('text', sealing),
			};
		case 'brief':
			return {
				data: { ...data, ...codes('text') },
				extra: { logid: logId, now: spell(now, 'text') },
			};
	}
}

export interface Failure {
	envelope: object;
	code: number;
}

export function failure(
	frame: Frame,
	refusal: OpenRefusal,
	codes: OpenDecisions['openCodes'],
	{ spell, logId, now }: Sealing,
): Failure {
	const code = codeOf(refusal, frame === 'new' ? 'new' : 'old', codes);
	const { description, subCode } = refusal;
	if (frame === 'new') {
		return { envelope: { err_no: code, err_msg: description, log_id: logId }, code };
	}
	const data = { description, error_code: spell(code, 'number') };
	const brief = { logid: logId, now: spell(now, 'number') };
	if (frame === 'oauth' || frame === 'userinfo') {
		return {
			envelope: {
				data: { ...data, captcha: '', desc_url: '', log_id: logId },
				extra: brief,
				message: 'error',
			},
			code,
		};
	}
	// The pages' sample of a refusal has no code in `extra`; where success has none in `data`, it has.
	if (frame === 'texts' || frame === 'brief') return { envelope: { data, extra: brief }, code };
	const spelt = { error_code: spell(code, 'number'), sub_error_code: spell(subCode, 'number') };
	const texts = { description, sub_description: subCode === 0 ? '' : description };
	return { envelope: { data, extra: { ...brief, ...spelt, ...texts } }, code };
}

function extra(sampled: Spelling, { spell, spellCode, logId, now }: Sealing): object {
	return {
		description: '',
		error_code: spellCode(0, sampled),
		logid: logId,
		now: spell(now, sampled),
		sub_description: '',
		sub_error_code: spellCode(0, sampled),
	};
}
