/** The columns of a receiver whose cipher texts were opened (批量解密). */
import { flag, id, list, text, time } from '../../values/columns';

export const RECEIVER_COLUMNS = {
	orderId: id('订单号', null),
	receiverName: text('收件人', 'decrypt_text', 'Personal data'),
	receiverPhone: text('收件人电话', 'decrypt_text', 'Personal data'),
	receiverAddress: text('收件人地址', 'decrypt_text', 'Personal data'),
	phoneIsVirtual: flag('是否虚拟号', 'is_virtual_tel', 'Only where the phone is a virtual number'),
	phoneExpiresAt: time('虚拟号过期时间', 'expire_time', 'Only where the phone is a virtual number'),
	failures: list('解密失败', null, 'Why values could not be opened; only where some could'),
} as const;
