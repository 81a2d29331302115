/** When an access token ends, and when it is renewed. */
import { isAboutToExpire } from '../../../nodes/gateways/shop/token';
import { expiryOf } from '../../../nodes/gateways/shop/token-requests';

const NOW = 1_795_392_000;
const MINUTE = 60;
const DAY = 86_400;

it.each([
	['a duration', 530_808, NOW + 530_808],
	['a duration as text', '530808', NOW + 530_808],
	['the longest duration', 30 * DAY, NOW + 30 * DAY],
	['a time', NOW + 7 * DAY, NOW + 7 * DAY],
	['a time as text', String(NOW + DAY), NOW + DAY],
	['a time in milliseconds', (NOW + DAY) * 1000, NOW + DAY],
	['the impossible example of the documentation', 412_219_354, NOW + 7 * DAY - DAY / 24],
	['nothing', undefined, NOW + 7 * DAY - DAY / 24],
	['zero', 0, NOW + 7 * DAY - DAY / 24],
	['rubbish', 'soon', NOW + 7 * DAY - DAY / 24],
	['a negative number', -1, NOW + 7 * DAY - DAY / 24],
])('reads %s', (_what, expiresIn, at) => expect(expiryOf(expiresIn, NOW)).toBe(at));

it.each([
	['dead', -1, true],
	['with 49 minutes left', 49 * MINUTE, true],
	['with 50 minutes left', 50 * MINUTE, false],
	['with a day left', DAY, false],
])('renews a token that is %s: %p', (_what, left, renewed) => {
	expect(isAboutToExpire({ accessTokenExpiresAt: NOW + left }, NOW)).toBe(renewed);
	expect(isAboutToExpire({ accessTokenExpiresAt: String(NOW + left) }, NOW)).toBe(renewed);
});

it.each(['', undefined, 0, 'soon'])('leaves a token with the expiry %p to the platform', (it) => {
	expect(isAboutToExpire({ accessTokenExpiresAt: it }, NOW)).toBe(false);
});
