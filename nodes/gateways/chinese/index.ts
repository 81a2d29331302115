/** What the gateways and their credentials say, in Chinese. */
import { VALUE_TEXTS } from '../../values/chinese';
import { formTexts as openFormTexts } from '../open/chinese/form';
import { saidTexts as openSaidTexts } from '../open/chinese/said';
import { formTexts as qianchuanFormTexts } from '../qianchuan/chinese/form';
import { saidTexts as qianchuanSaidTexts } from '../qianchuan/chinese/said';
import { formTexts as shopFormTexts } from '../shop/chinese/form';
import { methodErrorsTexts } from '../shop/chinese/method-errors';
import { saidTexts as shopSaidTexts } from '../shop/chinese/said';
import { formTexts } from './form';
import { saidTexts } from './said';

export const GATEWAY_TEXTS = [
	...VALUE_TEXTS,
	formTexts,
	saidTexts,
	shopFormTexts,
	shopSaidTexts,
	methodErrorsTexts,
	openFormTexts,
	openSaidTexts,
	qianchuanFormTexts,
	qianchuanSaidTexts,
];
