/**
 * material.uploadImageSync (上传图片), material.batchUploadImageSync (批量上传图片),
 * material.queryMaterialDetail (素材详情). Addresses are not fetched. No numbers are documented.
 */
import { z } from 'zod';
import { chinaText } from '../../../clock.mts';
import { auditStatus, byteUrl, type Material } from '../../catalogue/materials.mts';
import { type Call, flag, method, text } from '../../method.mts';
import { badParameter, businessFailed, missingParameter, type Refusal } from '../../refusal.mts';

interface Picture {
	folder_id: string;
	name: string;
	url?: string | undefined;
	file_uri?: string | undefined;
}

export const uploadImageSync = method({
	path: '/material/uploadImageSync',
	params: z
		.object({
			folder_id: text,
			material_name: text,
			url: text.optional(),
			file_uri: text.optional(),
			need_distinct: flag.optional(),
		})
		.strict(),
	run({ need_distinct = false, material_name: name, ...rest }, call) {
		const { material, isNew } = upload({ ...rest, name }, need_distinct, call);
		return {
			data: {
				material_id: material.id,
				folder_id: material.folderId,
				is_new: isNew,
				audit_status: auditStatus(material, call.now),
			},
		};
	},
});

/** UNVERIFIED: the largest number of pictures in a call. */
const MAX = 50;

export const batchUploadImageSync = method({
	path: '/material/batchUploadImageSync',
	params: z
		.object({
			materials: z.array(
				z
					.object({
						request_id: text,
						folder_id: text,
						name: text,
						url: text.optional(),
						file_uri: text.optional(),
						material_type: z.literal('photo'),
					})
					.strict(),
			),
			need_distinct: flag.optional(),
		})
		.strict(),
	run({ materials, need_distinct = false }, call) {
		if (materials.length < 1 || materials.length > MAX) {
			throw badParameter(undefined, `materials应有1到${MAX}个`);
		}
		if (new Set(materials.map(({ request_id: id }) => id)).size < materials.length) {
			throw badParameter(undefined, 'request_id重复');
		}
		const success: Array<[string, object]> = [];
		const failed: Array<[string, object]> = [];
		for (const picture of materials) {
			try {
				const { material, isNew } = upload(picture, need_distinct, call);
				success.push([picture.request_id, batchRow(material, isNew, call.now)]);
			} catch (error) {
				// UNVERIFIED: which numbers; the gateway's own are taken.
				const { code, subMsg } = error as Refusal;
				failed.push([picture.request_id, { ErrCode: code, ErrMsg: subMsg }]);
			}
		}
		return {
			data: {
				success_map: Object.fromEntries(success),
				failed_map: Object.fromEntries(failed),
			},
		};
	},
});

function batchRow(material: Material, isNew: boolean, now: number): object {
	return {
		MaterialId: material.id,
		Name: material.name,
		FolderId: material.folderId,
		OriginUrl: material.url,
		ByteUrl: '',
		AuditStatus: auditStatus(material, now),
		IsNew: isNew,
	};
}

/** The address wins over the URI of an uploaded file; how to get one is not in the reference. */
function upload({ folder_id, name, url, file_uri }: Picture, distinct: boolean, call: Call) {
	const source = url || file_uri;
	if (!source) throw missingParameter(undefined, 'url与file_uri不能同时为空');
	if (url && !/^https?:\/\/[^\s]+$/.test(url)) throw badParameter(undefined, 'url不合法');
	if (name === '' || [...name].length > 50) throw badParameter(undefined, '素材名称应为1到50个字');
	// Only the root exists: the methods that make folders are not played.
	if (folder_id !== '0') throw businessFailed(undefined, '文件夹不存在');
	const { materials } = call.world.catalogue;
	return materials.upload({ folderId: folder_id, name, url: source }, distinct, call.now);
}

export const queryMaterialDetail = method({
	path: '/material/queryMaterialDetail',
	params: z.object({ material_id: text }).strict(),
	run({ material_id }, { world, now }) {
		const material = world.catalogue.materials.all.get(material_id);
		if (!material) throw businessFailed(undefined, '素材不存在');
		const audit = auditStatus(material, now);
		return {
			data: {
				material_info: {
					material_id,
					folder_id: material.folderId,
					origin_url: material.url,
					byte_url: audit === 3 ? byteUrl(material) : '',
					// Misspelt by the platform.
					materil_name: material.name,
					material_type: 'photo',
					operate_status: 1,
					audit_status: audit,
					audit_reject_desc: audit === 4 ? '图片包含违规内容' : '',
					size: material.size,
					photo_info: { height: material.height, width: material.width, format: 'jpeg' },
					create_time: chinaText(material.createTime),
					update_time: chinaText(material.createTime),
					delete_time: '',
				},
			},
		};
	},
});
