/** So many made-up messages a second, in full requests, at even distances. */
import { setTimeout as wait } from 'node:timers/promises';
import { int64 } from '../json.mts';
import type { Random } from '../random.mts';
import { message, type Message } from './message.mts';
import type { Outbox } from './outbox.mts';
import type { LoadOrder } from './requests.mts';

export interface LoadState {
	running: boolean;
	wanted: number;
	sent: number;
	/** Seconds from the first request to the last. */
	seconds: number;
}

export async function load(
	outbox: Outbox<Message>,
	{ perSecond, seconds, batch }: LoadOrder,
	{ shopId, now, draw }: { shopId: string; now: () => number; draw: Random },
	state: LoadState,
): Promise<void> {
	const began = performance.now();
	const apart = (batch / perSecond) * 1000;
	const requests = Math.round((perSecond * seconds) / batch);
	Object.assign(state, { running: true, wanted: requests * batch, sent: 0 });
	const sending: Array<Promise<void>> = [];
	for (let number = 0; number < requests; number++) {
		const early = began + number * apart - performance.now();
		if (early > 0) await wait(early);
		const messages = Array.from({ length: batch }, () => created(shopId, now(), draw));
		for (const { id, tag } of messages) outbox.log.set(id, { id, tag, state: 'waiting' });
		sending.push(outbox.deliver(messages));
		state.sent += batch;
		state.seconds = (performance.now() - began) / 1000;
	}
	await Promise.all(sending);
	state.running = false;
}

function created(shopId: string, now: number, draw: Random): Message {
	const order = `48${draw.digits(17)}`;
	const data = {
		p_id: int64(order),
		s_ids: [int64(order)],
		shop_id: Number(shopId),
		order_status: 1,
		order_type: 0,
		biz: 2,
		create_time: now,
	};
	return message({ tag: '100', data }, now, draw);
}
