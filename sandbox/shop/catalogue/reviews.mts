/**
 * Reviews (商品审核): what is submitted is decided ten minutes of sandbox time later. A title with
 * 违规 in it is rejected, everything else passes.
 */
import type { Catalogue } from './catalogue.mts';
import { applyDraft } from './drafts.mts';
import type { Product } from './product.mts';

const REVIEW_SECONDS = 600;

export interface Audit {
	product: Product;
	title: string;
	picture: string;
	/** 0 in review, 1 passed, 2 rejected. */
	status: 0 | 1 | 2;
	submitted: number;
	decided: number;
	reasons: Record<string, string[]>;
}

const REASONS = { 商品标题: ['商品标题包含违规内容'] };

export class Reviews {
	/** Newest last. */
	audits: Audit[] = [];
	private pending: Audit[] = [];
	private readonly catalogue: Catalogue;

	constructor(catalogue: Catalogue) {
		this.catalogue = catalogue;
	}

	/** A decision from before the sandbox started. */
	remember(product: Product, decided: number): void {
		const rejected = product.checkStatus === 4;
		const audit = this.record(product, product.createTime);
		Object.assign(audit, { status: rejected ? 2 : 1, decided, reasons: rejected ? REASONS : {} });
	}

	submit(product: Product, at: number): void {
		// A submission on top of another takes its place.
		this.withdraw(product);
		product.draftStatus = 2;
		if (product.checkStatus !== 3 && product.checkStatus !== 7) product.checkStatus = 2;
		this.pending.push(this.record(product, at));
	}

	withdraw(product: Product): void {
		this.pending = this.pending.filter((audit) => audit.product !== product);
		this.audits = this.audits.filter((audit) => audit.product !== product || audit.status !== 0);
	}

	forget(product: Product): void {
		this.pending = this.pending.filter((audit) => audit.product !== product);
		this.audits = this.audits.filter((audit) => audit.product !== product);
	}

	catchUp(now: number): void {
		while (this.pending[0] && this.pending[0].submitted + REVIEW_SECONDS <= now) {
			const [{ product, title, submitted }] = this.pending as [Audit];
			this.decide(product, !title.includes('违规'), submitted + REVIEW_SECONDS);
		}
	}

	/** Decides now, whatever the title says; false if nothing was in review. */
	decide(product: Product, passed: boolean, at: number): boolean {
		const audit = this.pending.find((each) => each.product === product);
		if (!audit) return false;
		this.pending = this.pending.filter((each) => each !== audit);
		audit.status = passed ? 1 : 2;
		audit.decided = at;
		if (passed) {
			applyDraft(this.catalogue, product, at);
		} else {
			audit.reasons = REASONS;
			product.draftStatus = 4;
			if (product.checkStatus === 2) product.checkStatus = 4;
		}
		this.catalogue.touch(product, at);
		return true;
	}

	waiting(): Product[] {
		return this.pending.map(({ product }) => product);
	}

	private record(product: Product, submitted: number): Audit {
		const { name, pictures } = product.draft?.content ?? product.content;
		const audit: Audit = {
			product,
			title: name,
			picture: pictures[0] ?? '',
			status: 0,
			submitted,
			decided: 0,
			reasons: {},
		};
		this.audits.push(audit);
		return audit;
	}
}
