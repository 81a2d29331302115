/**
 * The operating account's fans: who follows, who opened the chat, who consented; what the account
 * sent them; and the events of it all. The acts of the fans are here, their reasons in `life.mts`.
 */
import { chinaMidnight } from '../../clock.mts';
import { random } from '../../random.mts';
import type { Account } from '../accounts.mts';
import type { OpenDecisions } from '../decisions.mts';
import { sealed } from '../ids.mts';
import { EventLog } from './event-log.mts';
import {
	commentContent,
	consentContent,
	diggContent,
	enterContent,
	type EventName,
	type Message,
	messageContent,
} from './events.mts';
import { CONSENT_LIFE, consents, createFan, type Fan, type Opening } from './fan.mts';
import { Following } from './following.mts';
import { RuleBook } from './rule-book.mts';

/** A user can consent twice a day (component error 2100008). */
const CONSENTS_A_DAY = 2;

export class Fans {
	readonly owner: Account;
	readonly list: readonly Fan[];
	readonly rules = new RuleBook();
	readonly events: EventLog;
	readonly following: Following;
	private readonly seed: number;
	private readonly byOpenId: ReadonlyMap<string, Fan>;
	private ids = 0;
	private consentsEver = 0;

	constructor(seed: number, count: number, owner: Account, decisions: OpenDecisions) {
		this.seed = seed;
		this.owner = owner;
		this.events = new EventLog(seed, decisions);
		this.following = new Following(owner);
		const source = random(seed, 'open', 'fans');
		this.list = Array.from({ length: count }, (_, index) =>
			createFan(seed, index, source.fork(index)),
		);
		this.byOpenId = new Map(this.list.map((fan) => [fan.openId, fan]));
	}

	find(openId: string): Fan | undefined {
		return this.byOpenId.get(openId);
	}

	follow(fan: Fan, at: number): boolean {
		if (fan.followedAt !== undefined) return false;
		fan.followedAt = at;
		this.following.add(at, 1);
		this.emit(fan, 'new_follow_action', at, {
			action_type: 1,
			action_time: at,
		});
		return true;
	}

	/** The `action_type` of the platform for this is UNVERIFIED, so it is not pushed. */
	unfollow(fan: Fan, at: number): boolean {
		if (fan.followedAt === undefined) return false;
		fan.followedAt = undefined;
		this.following.add(at, -1);
		return true;
	}

	message(fan: Fan, at: number, type: string, text?: string): Opening {
		const opening = this.open(fan, { kind: 'message', at, messageType: type });
		const message: Message = { msgId: opening.msgId, at, type, source: '' };
		if (text !== undefined) message.text = text;
		const content = messageContent(message, fan, this.owner);
		this.emit(fan, 'im_receive_msg', at, content);
		return opening;
	}

	enterChat(fan: Fan, at: number): Opening {
		const opening = this.open(fan, { kind: 'enter', at });
		const content = enterContent(opening.msgId, at, fan, this.owner);
		this.emit(fan, 'im_enter_direct_msg', at, content);
		return opening;
	}

	/** False if the user has consented, or cannot any more today. */
	authorize(fan: Fan, at: number): boolean {
		const today = chinaMidnight(at);
		const given = fan.consented.filter((moment) => chinaMidnight(moment) === today).length;
		if (consents(fan, at) || given >= CONSENTS_A_DAY) return false;
		const isNew = fan.consentNumber === undefined;
		this.consent(fan, at);
		const content = consentContent(fan, isNew, true);
		this.emit(fan, 'im_authorize', at, content);
		return true;
	}

	unauthorize(fan: Fan, at: number): boolean {
		if (!fan.consent || !consents(fan, at)) return false;
		fan.consent.updatedAt = at;
		const content = consentContent(fan, false, false);
		fan.consent = undefined;
		this.emit(fan, 'im_authorize', at, content);
		return true;
	}

	/** Silently: without an event. */
	consent(fan: Fan, at: number): void {
		fan.consentNumber ??= this.consentsEver += 1;
		fan.consented.push(at);
		fan.consent = { createdAt: at, updatedAt: at, until: at + CONSENT_LIFE };
	}

	/** Likes one of the account's videos. */
	digg(fan: Fan, at: number): boolean {
		this.emit(fan, 'new_video_digg', at, diggContent(this.video(), at));
		return true;
	}

	comment(fan: Fan, at: number, words: string): boolean {
		const content = commentContent(this.newId('comment'), this.video(), fan, words, at);
		this.emit(fan, 'item_comment_reply', at, content);
		return true;
	}

	/** Ids that were never given before. */
	newId(kind: string): string {
		return sealed(this.seed, kind, (this.ids += 1));
	}

	private emit(fan: Fan, event: EventName, at: number, content: Record<string, unknown>): void {
		this.events.emit(event, at, fan.openId, this.owner.openId, content);
	}

	/** One of ten, in turn. */
	private video(): string {
		return sealed(this.seed, 'video', this.events.all.length % 10);
	}

	private open(fan: Fan, opening: Omit<Opening, 'msgId' | 'replies'>): Opening {
		const opened = { ...opening, msgId: this.newId('message'), replies: 0 };
		fan.openings.set(opened.msgId, opened);
		return opened;
	}
}
