/** What pages that explain have in common: they stand on the stage, are written in English, and have no controls. What they show of widgets takes language and direction from the toolbar. */
import { html, type TemplateResult } from 'lit';
import './pages.css';

/** For the default export of a page's stories, beside its tag `!autodocs`, which Storybook reads without running the file. */
export const page = { parameters: { bare: true, controls: { disable: true }, actions: { disable: true } } };

export const paper = (content: TemplateResult): TemplateResult => html`<article class="paper" lang="en" dir="ltr">${content}</article>`;

/** Descriptions have code between backticks. */
export const withCode = (text = ''): unknown[] => text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
