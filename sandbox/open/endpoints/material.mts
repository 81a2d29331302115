/** What messages are made of: pictures uploaded first, and leads cards (留资卡片). */
import { z } from 'zod';
import { isOperator } from '../accounts.mts';
import { endpoint, type OpenCall } from '../endpoint.mts';
import { sealed } from '../ids.mts';
import { digits, integer, text } from '../params.mts';
import { badParameter, refuse } from '../refusal.mts';

function checkEnterprise({ account }: OpenCall): void {
	if (!isOperator(account)) throw refuse('notEnterprise');
}

/** The name of the part is UNVERIFIED: the first file of the body is taken. */
function uploadAt(path: string) {
	return endpoint({
		httpMethod: 'POST',
		path,
		frame: 'texts',
		door: 'userInQuery',
		body: 'multipart',
		params: z.object({}),
		act(_params, call) {
			checkEnterprise(call);
			const { platform, bytes } = call;
			const head = bytes.indexOf('filename="');
			const start = bytes.indexOf('\r\n\r\n', head);
			const end = bytes.indexOf('\r\n--', start + 4);
			if (head < 0 || start < 0 || end <= start + 4) throw badParameter('media');
			const mediaId = platform.fans.newId('media');
			const media = { media_id: mediaId, url_list: [`https://example.com/${head}.jpeg`] };
			platform.media.set(mediaId, media);
			return { data: { media } };
		},
	});
}

export const uploadMedia = uploadAt('/enterprise/media/upload');
export const uploadTemporary = uploadAt('/enterprise/media/temp/upload');

export const listMedia = endpoint({
	path: '/enterprise/media/list',
	frame: 'texts',
	door: 'userInQuery',
	params: z.object({ cursor: digits, count: digits }),
	act({ cursor, count }, call) {
		checkEnterprise(call);
		const all = [...call.platform.media.values()];
		const medias = all.slice(cursor, cursor + count).map((media) => ({ ...media, status: '' }));
		const next = cursor + medias.length;
		return { data: { cursor: next, has_more: next < all.length, medias } };
	},
});

export const deleteMedia = endpoint({
	httpMethod: 'POST',
	path: '/enterprise/media/delete',
	frame: 'texts',
	door: 'userInQuery',
	params: z.object({ media_id: text }).strict(),
	act({ media_id }, call) {
		checkEnterprise(call);
		if (!call.platform.media.delete(media_id)) throw badParameter('media_id');
		return {};
	},
});

export const saveCard = endpoint({
	httpMethod: 'POST',
	path: '/im/save/retain_consult_card/',
	frame: 'numbers',
	scope: 'im.message_card',
	params: z.object({ title: text, media_id: text, components: z.array(integer).min(1) }).strict(),
	act(asked, call) {
		checkEnterprise(call);
		const { platform } = call;
		if (!platform.media.has(asked.media_id)) throw badParameter('media_id');
		const cardId = sealed(platform.seed, 'card', platform.fans.newId('card'));
		platform.cards.set(cardId, { card_id: cardId, ...asked, status: 1 });
		return { beside: { card_id: cardId } };
	},
});

export const getCards = endpoint({
	path: '/im/get/retain_consult_card/',
	frame: 'extra',
	scope: 'im.message_card',
	params: z.object({}),
	act: (_params, { platform }) => ({ beside: { cards: [...platform.cards.values()] } }),
});

export const deleteCard = endpoint({
	httpMethod: 'POST',
	path: '/im/del/retain_consult_card/',
	frame: 'numbers',
	body: 'none',
	scope: 'im.message_card',
	params: z.object({ card_id: text }),
	act({ card_id }, { platform }) {
		if (!platform.cards.delete(card_id)) throw badParameter('card_id');
		return {};
	},
});
