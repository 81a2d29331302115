/** The material centre (素材中心): pictures, and the review each goes through by itself. */
import { random, type Random } from '../../random.mts';
import { Ids } from '../ids.mts';

/** Seconds after which a picture is in review, and after which it is decided. */
const IN_REVIEW = 5;
const DECIDED = 30;

export interface Material {
	id: string;
	folderId: string;
	name: string;
	url: string;
	createTime: number;
	size: number;
	width: number;
	height: number;
}

/** 1 waiting, 2 in review, 3 passed, 4 rejected. */
export type AuditStatus = 1 | 2 | 3 | 4;

export class Materials {
	readonly all = new Map<string, Material>();
	private readonly ids: Ids;
	private readonly draw: Random;

	constructor(seed: number) {
		this.ids = new Ids(7_000_000_000_000_000_000n, seed);
		this.draw = random(seed, 'materials');
	}

	/** With `distinct`, an approved picture of the same address is taken again. */
	upload(
		{ folderId, name, url }: Pick<Material, 'folderId' | 'name' | 'url'>,
		distinct: boolean,
		now: number,
	): { material: Material; isNew: boolean } {
		const known = distinct
			? [...this.all.values()].find((each) => each.url === url && auditStatus(each, now) === 3)
			: undefined;
		if (known) return { material: known, isNew: false };
		const { draw } = this;
		const side = draw.int(600, 1200);
		const material = {
			id: this.ids.next(),
			folderId,
			name,
			url,
			createTime: now,
			size: draw.int(40_000, 900_000),
			width: side,
			height: side,
		};
		this.all.set(material.id, material);
		return { material, isNew: true };
	}

	/** An address of the material centre, behind which a picture has passed its review. */
	isApproved(url: string, now: number): boolean {
		const id = /\/(\d+)\.jpeg$/.exec(url)?.[1] ?? '';
		const found = this.all.get(id);
		return found !== undefined && byteUrl(found) === url && auditStatus(found, now) === 3;
	}
}

/** A picture with 违规 in its name is rejected. */
export function auditStatus({ name, createTime }: Material, now: number): AuditStatus {
	const age = now - createTime;
	if (age < IN_REVIEW) return 1;
	if (age < DECIDED) return 2;
	return name.includes('违规') ? 4 : 3;
}

export function byteUrl({ id }: Material): string {
	return `https://p3-aio.ecombdimg.com/obj/ecom-shop-material/${id}.jpeg`;
}
