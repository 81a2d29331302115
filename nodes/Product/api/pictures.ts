/** Pictures in the material centre (素材中心). */
import type { IDataObject } from 'n8n-workflow';

import { driftOf } from '../../values/drift';
import { PICTURE_COLUMNS } from './catalog-columns';
import { codeText, isoTimeOf, numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import { blankOr } from '../../kernel/form/schemas';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import { MATERIAL_AUDIT } from '../../records/product/status-texts';
import { z } from '../../kernel/zod';

const compare = driftOf('a picture', PICTURE_COLUMNS);

/** Two pages of the platform name 1 MB and 5 MB for a product's picture; more than both is refused. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Binary data of an item that is to be the same picture; undefined when none is named. */
export const picture = blankOr(
	z
		.object({
			name: z.string(),
			mimeType: z.string().optional(),
			bytes: z.number().optional(),
		})
		.superRefine((binary, context) => {
			const message = pictureComplaint(binary);
			if (message) context.addIssue({ code: 'custom', message });
		}),
);

function pictureComplaint(binary: { name: string; mimeType?: string; bytes?: number }) {
	const { name, mimeType, bytes = 1 } = binary;
	if (mimeType === undefined) return `the item has no binary data “${name}”`;
	if (!mimeType.startsWith('image/')) return `“${name}” is no picture but ${mimeType}`;
	if (bytes === 0) return `“${name}” is empty`;
	return bytes > MAX_BYTES ? `“${name}” is larger than 5 MB` : undefined;
}

/** A reply of material.uploadImageSync, or the `material_info` of material.queryMaterialDetail. */
export function materialRow(material: JsonRecord, onDrift: OnDrift): IDataObject {
	const status = material.audit_status;
	// The older names stand in the platform's own samples.
	const id = asText(material.material_id ?? material.object_id);
	const photo = asRecord(material.photo_info ?? material.photoInfo);
	if (id === '') onDrift('a picture comes without an ID');
	const row = {
		materialId: id || null,
		folderId: asText(material.folder_id ?? material.parent_id) || null,
		name: textOrNull(material.materil_name ?? material.material_name),
		reviewStatus: numberOrNull(status),
		reviewStatusText: codeText('audit_status', status, MATERIAL_AUDIT, null, onDrift),
		rejectReason: textOrNull(material.audit_reject_desc ?? material.audit_refuse_reason),
		// There once the review has passed; this address is what a product refers to.
		platformUrl: textOrNull(material.byte_url),
		originUrl: textOrNull(material.origin_url),
		bytes: numberOrNull(material.size),
		width: numberOrNull(photo.width),
		height: numberOrNull(photo.height),
		format: textOrNull(photo.format),
		createTime: isoTimeOf(material.create_time),
	};
	compare(material, row, onDrift);
	return row;
}
