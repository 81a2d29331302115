/** The hands behind 抖音开放平台: codes, capabilities, what fans do and say, and the truth of it. */
import type { z } from 'zod';
import type { Account } from './accounts.mts';
import { isOperator } from './accounts.mts';
import type { OpenPlatform } from './platform.mts';
import type { fanActs, openRequest } from './requests.mts';
import { forOperators, type Scope } from './scopes.mts';
import { type FanQuery, fanTruth, type FanTruth, openTruth, type OpenTruth } from './truth.mts';
import { webhook, type Webhook } from './webhook.mts';
import type { EventName, OpenEvent } from './world/events.mts';
import { FAN_ACTS, type FanAct } from './world/simulation.mts';

export type OpenChange = z.infer<typeof openRequest>;
type FanOrder = { [K in keyof typeof fanActs]?: z.infer<(typeof fanActs)[K]> };

/** A message a fan wrote, with what it takes to answer it. */
export interface Written {
	openId: string;
	msgId: string;
	conversationId: string;
}

export interface OpenDone {
	code?: string;
	messages?: Written[];
}

export class OpenControl {
	private readonly open: OpenPlatform;
	private readonly catchUp: () => void;

	constructor(open: OpenPlatform, catchUp: () => void) {
		this.open = open;
		this.catchUp = catchUp;
	}

	/** The account's owner agrees: a code for `/oauth/access_token/`. All scopes unless some are named. */
	issueCode(scopes?: readonly Scope[], account = this.open.accounts[0]): string {
		const { app, grants, fans, clock } = this.open;
		const asked = scopes ?? [...app.capabilities];
		const granted = asked.filter((scope) => isOperator(account) || !forOperators(scope));
		fans.events.emit('authorize', clock.now(), account.openId, undefined, { scopes: granted });
		return grants.issueCode(app.key, account, new Set(granted));
	}

	/** The owner takes it back in the Douyin app: both tokens are dead at once. */
	withdraw(account = this.open.accounts[0]): boolean {
		const { grants, fans, clock } = this.open;
		const grant = grants.revoke(account);
		if (!grant) return false;
		const content = { scopes: [...grant.scopes] };
		fans.events.emit('unauthorize', clock.now(), account.openId, undefined, content);
		return true;
	}

	change(wanted: OpenChange): OpenDone {
		this.catchUp();
		const { app, grants, clientTokens, life, clock } = this.open;
		const account = this.accountOf(wanted.openId);
		for (const scope of wanted.deny ?? []) app.capabilities.delete(scope);
		for (const scope of wanted.allow ?? []) app.capabilities.add(scope);
		for (const scope of wanted.ban ?? []) app.banned.add(scope);
		for (const scope of wanted.unban ?? []) app.banned.delete(scope);
		for (const [path, limit] of Object.entries(wanted.dailyQuota ?? {})) app.daily.set(path, limit);
		if (wanted.app) app.state = wanted.app;
		if (wanted.fans !== undefined) {
			account.crowd += wanted.fans - this.open.fans.following.total(account);
		}
		if (wanted.since !== undefined) account.since = wanted.since;
		if (wanted.lost === null) delete account.lost;
		else if (wanted.lost) account.lost = wanted.lost;
		if (wanted.fansPerMinute !== undefined) life.setPace(wanted.fansPerMinute, clock.now());
		if (wanted.withdraw) this.withdraw(account);
		if (wanted.revoke) {
			grants.kill(wanted.revoke === 'both');
			clientTokens.kill();
		}
		const done: OpenDone = {};
		if (wanted.issueCode) done.code = this.issueCode(wanted.scopes, account);
		if (wanted.messages) done.messages = wanted.messages.map((each) => this.message(each));
		return done;
	}

	/** Acts now, so many or by these fans; the open_ids of who did. */
	acts(wanted: FanOrder): Partial<Record<FanAct, string[]>> {
		const { life, clock } = this.open;
		const done: Partial<Record<FanAct, string[]>> = {};
		for (const act of FAN_ACTS) {
			const order = wanted[act];
			if (order === undefined) continue;
			const who = typeof order === 'number' ? new Array<undefined>(order).fill(undefined) : order;
			done[act] = who.flatMap((openId) => life.actNow(act, clock.now(), openId) ?? []);
		}
		return done;
	}

	/** A fan writes these words. */
	message({ from, text, type = 'text' }: { from: string; text?: string; type?: string }): Written {
		this.catchUp();
		const { fans, clock } = this.open;
		const fan = fans.find(from);
		if (!fan) throw new RangeError(`no fan ${from}`);
		const { msgId } = fans.message(fan, clock.now(), type, text);
		return { openId: fan.openId, msgId, conversationId: fan.conversationId };
	}

	truth(): OpenTruth {
		this.catchUp();
		return openTruth(this.open);
	}

	fanTruth(query: FanQuery = {}): FanTruth[] {
		this.catchUp();
		return fanTruth(this.open, query);
	}

	/** Events from this place on, oldest first. */
	events(from = 0): readonly OpenEvent[] {
		this.catchUp();
		return this.open.fans.events.all.slice(from);
	}

	/** As the platform posts it. */
	webhook(event: OpenEvent): Webhook {
		return webhook(this.open.app, event);
	}

	/** An event that the world has not had, such as `verify_webhook`. */
	emit(event: EventName, content: Record<string, unknown>, from?: string, to?: string): OpenEvent {
		return this.open.fans.events.emit(event, this.open.clock.now(), from, to, content);
	}

	private accountOf(openId: string | undefined): Account {
		const { accounts } = this.open;
		const found =
			openId === undefined ? accounts[0] : accounts.find((each) => each.openId === openId);
		if (!found) throw new RangeError(`no account ${openId}`);
		return found;
	}
}
