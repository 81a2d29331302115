/** What is known of an item's binary data without reading it. */
import type { IExecuteFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

export interface BinaryFacts {
	/** The name under which the item holds it. */
	readonly name: string;
	/** Undefined when the item holds nothing under that name. */
	readonly mimeType?: string;
	/** Undefined where n8n does not say. */
	readonly bytes?: number;
}

/** Undefined when no name is given. */
export function binaryOf(
	context: IExecuteFunctions | IPollFunctions | IWebhookFunctions,
	name: string,
	index: number,
): BinaryFacts | undefined {
	if (name.trim() === '' || !('getInputData' in context)) return undefined;
	const binary = context.getInputData()[index]?.binary?.[name.trim()];
	if (!binary) return { name };
	const { mimeType, bytes, id, data } = binary;
	// What has an id is stored elsewhere, and `data` names the place.
	return { name, mimeType, bytes: bytes ?? (id ? undefined : Buffer.byteLength(data, 'base64')) };
}
