/** A message about the labels of an order. Its tag is not known, so it passes as it came, with its columns. */
import { rawOf } from '../../nodes/webhooks/shop/raw-message';
import { messageOf } from '../../nodes/webhooks/shop/to-item';

const itemOf = (order_tag_list: unknown) =>
	messageOf(
		rawOf({
			tag: '990',
			msg_id: 'm-1',
			data: JSON.stringify({ shop_order_id: '4812345678901234567', shop_id: 1, order_tag_list }),
		}),
		'event',
	).json;

it('says that the buyer urges the shop to ship', () => {
	const tags = [{ tag_key: 'PriorityDelivery', tag_reason: '用户催发货', tag_value: '1' }];
	expect(itemOf(tags)).toMatchObject({
		tag: '990',
		event: null,
		orderId: '4812345678901234567',
		orderTags: ['PriorityDelivery'],
		priorityDelivery: true,
		priorityReason: '用户催发货',
		hint: expect.stringMatching(/not known to this version/),
	});
});

it.each([[[{ tag_key: 'Other' }]], [[]], ['text'], [null]])(
	'says nothing of the kind of %j',
	(tags) => {
		expect(itemOf(tags)).toMatchObject({ priorityDelivery: false, priorityReason: null });
	},
);
