/** The vectors of the gateway reference, section 2.5, against the sandbox's own signer. */
import { readJson } from '../../sandbox/json.mts';
import { acceptedTexts, canonicalJson, sign } from '../../sandbox/shop/signature.mts';

const KEY = '6844048284663924231';
const SECRET = '749698a6-fcb3-4358-b241-ec1d93cf9c1f';

interface Vector {
	name: string;
	method: string;
	input: string;
	canonical: string;
	hmac: string;
	md5: string;
	escaped?: { hmac: string; md5: string };
	timestamp?: string;
	key?: string;
	secret?: string;
}

const VECTORS: Vector[] = [
	{
		name: 'V1',
		method: 'order.searchList',
		input:
			'{"size":100,"page":0,"update_time_start":1699990000,"update_time_end":1700000000,"order_by":"update_time","order_asc":true}',
		canonical:
			'{"order_asc":true,"order_by":"update_time","page":0,"size":100,"update_time_end":1700000000,"update_time_start":1699990000}',
		hmac: '8129dc18f9fde26f618a862b58fda1136df89b517319e0ca42f70c7c4dbe91e2',
		md5: '332709ff5fb1c7e1497d70ebaa69c769',
	},
	{
		name: 'V2',
		method: 'order.addOrderRemark',
		input:
			'{"remark":"加急发货，请用顺丰😀","order_id":"4812345678901234567","star":"3","is_add_star":"true"}',
		canonical:
			'{"is_add_star":"true","order_id":"4812345678901234567","remark":"加急发货，请用顺丰😀","star":"3"}',
		hmac: '4c6a457487c9483a0abe81f9b187f0877f06bd8b47d6d575ce0b28db55ff6605',
		md5: '8c764386bd78decc18bd58a275b17ae2',
	},
	{
		name: 'V3',
		method: 'afterSale.operate',
		input:
			'{"type":202,"items":[{"remark":"商品已发出","reason":"已发货","reject_reason_code":7,"aftersale_id":"7123456789012345678","evidence":[{"url":"https://example.com/a.png?x=1&y=2","type":1,"desc":"面单"}]},{"evidence":[],"aftersale_id":"7123456789012345679"}]}',
		canonical:
			'{"items":[{"aftersale_id":"7123456789012345678","evidence":[{"desc":"面单","type":1,"url":"https://example.com/a.png?x=1&y=2"}],"reason":"已发货","reject_reason_code":7,"remark":"商品已发出"},{"aftersale_id":"7123456789012345679","evidence":[]}],"type":202}',
		hmac: '88a4f8b9237b61356adbdfe08ab7e4db0b515a6b4218584ff79d68922788dbad',
		md5: '99a37e93fb13070c445acfd0fb3f02d7',
		escaped: {
			hmac: '9f3882b775012f1b908d6cabf396162b0b753b3fba581e7939460d90bbc9098a',
			md5: '7854bd2e9a4b07420eb3e09e2533eb99',
		},
	},
	{
		name: 'V4',
		method: 'product.editV2',
		input:
			'{"name":"A&B <新款> \'x\'=1\\"q\\" a/b","description":"line1\\nline2\\tend","product_id":3600000000000000001,"commit":false}',
		canonical:
			'{"commit":false,"description":"line1\\nline2\\tend","name":"A&B <新款> \'x\'=1\\"q\\" a/b","product_id":3600000000000000001}',
		hmac: '6b6e6388d2dea9b7bcdb6f5dce9d2b0ce2837976685df61c88ef7a9715835b23',
		md5: '139998547a2d1a14bddc6a8e53768ecf',
		escaped: {
			hmac: 'c74e361ea2f8649f5cf5017b76acbdec08f13c84865c0137d8c0635d847c4e64',
			md5: '0479b90305933aec19d2479f39cb1b0e',
		},
	},
	{
		name: 'V5',
		method: 'sku.syncStock',
		input:
			'{"sku_id":1728349265478901234,"product_id":3539925204033339668,"incremental":true,"idempotent_id":"n8n-1","stock_num":-3}',
		canonical:
			'{"idempotent_id":"n8n-1","incremental":true,"product_id":3539925204033339668,"sku_id":1728349265478901234,"stock_num":-3}',
		hmac: '14d9903289ff779cac17a30a2389f8bf0ca21634199ca22e63a97a461055766f',
		md5: 'fa182812a0e0200b2675bab8e2a5a25f',
	},
	{
		name: 'V6',
		method: 'order.logisticsCompanyList',
		input: '{}',
		canonical: '{}',
		hmac: '6faf3cc0c8e511ad961fc9186d8657c5033a7f74c99a6dbac14d99072e6682ae',
		md5: '7e1f632e8278800234242d80728f71f6',
	},
	{
		name: 'V7',
		method: 'token.create',
		input: '{"grant_type":"authorization_self","code":"","shop_id":"4463798"}',
		canonical: '{"code":"","grant_type":"authorization_self","shop_id":"4463798"}',
		hmac: '692523fbf4cc992a607557a05dc2f5d40d20df470bf302ffec0bcec5112ee8b6',
		md5: 'b8caa726e21a850e7086aa846f718280',
	},
	{
		name: 'V8',
		method: 'product.listV2',
		input: '{"b":null,"a":"","B":{},"A":[],"_x":true,"中":1}',
		canonical: '{"A":[],"B":{},"_x":true,"a":"","b":null,"中":1}',
		hmac: '95ffdd5653185b7c899d8716b235251597993853ddeddd6a23376116a5d317ae',
		md5: 'a0c9349a80ed534d6be8285e08d9f05c',
	},
	{
		name: 'V9',
		method: 'product.list',
		input: '{"page":"0","size":"20"}',
		canonical: '{"page":"0","size":"20"}',
		timestamp: '2020-07-05 22:33:59',
		hmac: 'a84fc5747114e63196565192a19f80d9d78819b8c8f5940eeb282bf78260901d',
		md5: '0a1288b4f742252692e6d5e006035e82',
	},
	{
		name: 'V10',
		method: 'order.searchList',
		input: '{"page":0,"size":100}',
		canonical: '{"page":0,"size":100}',
		timestamp: '1800000000',
		key: 'appkey123',
		secret: 'secret123',
		hmac: '8a5350b8fdacaa753c0885ab9859d382a31de4add09c6943c1d34298bd2165f1',
		md5: 'a84d3597bbb7aaeb0540d1022623165c',
	},
];

describe.each(VECTORS)('$name', (vector) => {
	const { method, input, canonical, escaped } = vector;
	const frame = {
		appKey: vector.key ?? KEY,
		method,
		timestamp: vector.timestamp ?? '1700000000',
	};
	const secret = vector.secret ?? SECRET;

	test('canonical text, also from any other key order', () => {
		expect(canonicalJson(readJson(input))).toBe(canonical);
		expect(canonicalJson(readJson(canonical))).toBe(canonical);
	});

	test('both digests', () => {
		expect(sign(secret, { ...frame, paramJson: canonical }, 'hmac-sha256')).toBe(vector.hmac);
		expect(sign(secret, { ...frame, paramJson: canonical }, 'md5')).toBe(vector.md5);
	});

	test('accepted over the unsorted body, escaped or not', () => {
		const texts = acceptedTexts(input, readJson(input));
		const digests = texts.flatMap((paramJson) => [
			sign(secret, { ...frame, paramJson }, 'hmac-sha256'),
			sign(secret, { ...frame, paramJson }, 'md5'),
		]);
		expect(digests).toEqual(expect.arrayContaining([vector.hmac, vector.md5]));
		if (escaped) expect(digests).toEqual(expect.arrayContaining([escaped.hmac, escaped.md5]));
	});
});

test('keys sort by code point, not by UTF-16 unit; integer-like keys as text', () => {
	expect(canonicalJson(readJson('{"😀":1,"\uffee":2,"10":3,"2":4}'))).toBe(
		'{"10":3,"2":4,"\uffee":2,"😀":1}',
	);
});

test('U+2028 and U+2029 are escaped, numbers keep their digits', () => {
	expect(canonicalJson(readJson('{"b":"\u2028x\u2029","a":12345678901234567890123.10}'))).toBe(
		'{"a":12345678901234567890123.10,"b":"\\u2028x\\u2029"}',
	);
});

test('either spelling of & < >, or by a decision only one of them', () => {
	const [plain, escaped] = ['{"a":"&<>"}', '{"a":"\\u0026\\u003c\\u003e"}'];
	const texts = (body: string, spelling?: 'either' | 'plain' | 'escaped') => [
		...new Set(acceptedTexts(body, readJson(body), spelling)),
	];
	expect(texts(plain)).toEqual([plain, escaped]);
	expect(texts(escaped)).toEqual([escaped, plain]);
	for (const body of [plain, escaped]) {
		expect(texts(body, 'plain')).toEqual([plain]);
		expect(texts(body, 'escaped')).toEqual([escaped]);
	}
});
