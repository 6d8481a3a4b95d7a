pragma Singleton

import QtQuick

// How words fall into lines, before they are set: `metrics` is what measures them in their font. The
// font is read, so that bindings ask again as soon as it is another one.
QtObject {
    // Pixels of the broadest of these words.
    function broadest(words: var, metrics: FontMetrics): real {
        return metrics.font.pixelSize > 0 ? words.reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0) : 0;
    }

    // What Qt wants for a line beyond its words: it breaks one before an Arabic letter that leans out.
    function slack(metrics: FontMetrics): real {
        return Theme.mm + (Theme.rightToLeft ? 0.3 * metrics.font.pixelSize : 0);
    }

    // How many lines words of these widths need in lines so long.
    function count(words: var, space: real, long: real): int {
        let lines = 1, used = -space;
        for (const word of words) {
            if (used + space + word > long + 0.5 && used > 0) {
                ++lines;
                used = -space;
            }
            used += space + word;
        }
        return lines;
    }

    // The shortest lines, at most `width` long, in which a text needs no more of them. Words side by
    // side are a little broader or narrower than each for itself.
    function even(text: string, metrics: FontMetrics, width: real): real {
        if (metrics.font.pixelSize <= 0)
            return width;
        const space = metrics.advanceWidth(" ");
        const words = text.split(" ").map(word => metrics.advanceWidth(word));
        const more = slack(metrics);
        const least = count(words, space, width - more);
        let best = width;
        for (let first = 0; first < words.length; ++first) {
            let long = -space;
            for (let last = first; last < words.length; ++last) {
                long += space + words[last];
                if (long < best && count(words, space, long) <= least && words.every(word => word <= long))
                    best = long;
            }
        }
        return Math.min(width, Math.ceil(best + more));
    }
}
