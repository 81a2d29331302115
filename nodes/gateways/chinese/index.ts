/** What the gateways say, in Chinese. */
import { VALUE_TEXTS } from '../../values/chinese';

export const GATEWAY_TEXTS = [...VALUE_TEXTS];
