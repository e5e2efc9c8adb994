import { reportDocument } from '../figure-check/report-document';

window.reportDocument = reportDocument;
