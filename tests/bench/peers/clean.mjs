// Cleans the pages of the JSON array on stdin with each peer, and answers with their speeds in MB/s as a JSON object.
import { JSDOM } from 'jsdom';
import createDOMPurify from 'dompurify';
import sanitizeHtml from 'sanitize-html';

const chunks = [];
for await (const chunk of process.stdin)
    chunks.push(chunk);
const pages = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);

// The best of `rounds`, after one for warming up, each of at least `least` milliseconds.
function speed(clean, rounds, least) {
    let best = Infinity;
    for (let round = 0; round <= rounds; ++round) {
        const start = performance.now();
        let times = 0;
        do {
            for (const page of pages)
                clean(page);
            ++times;
        } while (performance.now() - start < least);
        if (round > 0)
            best = Math.min(best, (performance.now() - start) / times);
    }
    return bytes / best / 1000;
}

const purify = createDOMPurify(new JSDOM('').window);
const speeds = {
    'DOMPurify + jsdom': speed((page) => purify.sanitize(page), 2, 0),
    'sanitize-html': speed((page) => sanitizeHtml(page), 5, 300),
};
console.log(JSON.stringify(speeds));
