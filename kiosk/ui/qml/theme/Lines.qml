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

    // What words of these widths make of lines so long: how many they need, how broad the broadest,
    // the shortest above the last, and the last one are, and whether the last has but one word.
    function filled(words: var, space: real, long: real): var {
        let count = 1, used = -space, broadest = 0, shortest = long, alone = true;
        for (const word of words) {
            if (used + space + word > long + 0.5 && used > 0) {
                ++count;
                broadest = Math.max(broadest, used);
                shortest = Math.min(shortest, used);
                used = -space;
            }
            alone = used < 0;
            used += space + word;
        }
        return {
            count: count,
            broadest: Math.max(broadest, used),
            shortest: shortest,
            last: used,
            alone: alone
        };
    }

    // The longest lines, at most `width` long, in which a text needs no more of them, ends in no
    // short word alone, and gets no short line above instead; `width` where there are none.
    function kept(text: string, metrics: FontMetrics, width: real): real {
        if (metrics.font.pixelSize <= 0)
            return width;
        const space = metrics.advanceWidth(" ");
        const words = text.split(" ").map(word => metrics.advanceWidth(word));
        const more = slack(metrics);
        const lonely = lines => lines.count > 1 && (lines.alone && lines.last < 0.34 * width || lines.last < 0.16 * width);
        // Qt may or may not want the slack.
        const usual = [width, width - more].map(long => filled(words, space, long));
        if (!usual.some(lonely))
            return width;
        let lines = usual[1], long = width;
        while (lonely(lines)) {
            long = lines.broadest - 1;
            lines = filled(words, space, long);
            const gap = lines.shortest < 0.5 * lines.broadest && lines.shortest < usual[1].shortest;
            if (lines.count > usual[1].count || lines.broadest > long + 0.5 || gap)
                return width;
        }
        // With the slack the line that was to become shorter must not fit again.
        return Math.min(width, Math.ceil(lines.broadest + more), Math.max(lines.broadest, Math.floor(long)));
    }

    // The shortest lines, at most `width` long, in which a text needs no more of them. Words side by
    // side are a little broader or narrower than each for itself.
    function even(text: string, metrics: FontMetrics, width: real): real {
        if (metrics.font.pixelSize <= 0)
            return width;
        const space = metrics.advanceWidth(" ");
        const words = text.split(" ").map(word => metrics.advanceWidth(word));
        const more = slack(metrics);
        const least = filled(words, space, width - more).count;
        let best = width;
        for (let first = 0; first < words.length; ++first) {
            let long = -space;
            for (let last = first; last < words.length; ++last) {
                long += space + words[last];
                if (long < best && filled(words, space, long).count <= least && words.every(word => word <= long))
                    best = long;
            }
        }
        return Math.min(width, Math.ceil(best + more));
    }
}
