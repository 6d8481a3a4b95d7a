import QtQuick
import "../theme"

// The serif voice: titles and headings. Lines of a title that needs several are of like length, as
// near as its words allow, so that a short one is not left alone.
Words {
    id: title

    readonly property bool centred: horizontalAlignment === Text.AlignHCenter
    readonly property real evened: tooLong || whole.advanceWidth < width ? 0 : Math.max(0, Math.floor(width - evenWidth()))
    property real spare: evened

    font.family: Theme.serif
    font.pixelSize: Theme.title
    font.variableAxes: ({
            "wght": 560
        })
    leading: 1.2
    leftPadding: centred ? spare / 2 : Theme.rightToLeft ? spare : 0
    rightPadding: centred ? spare / 2 : Theme.rightToLeft ? 0 : spare
    Accessible.role: Accessible.Heading

    // How many lines words of these widths need in lines so long.
    function lines(words: list<real>, space: real, long: real): int {
        let count = 1, used = -space;
        for (const word of words) {
            if (used + space + word > long + 0.5 && used > 0) {
                ++count;
                used = -space;
            }
            used += space + word;
        }
        return count;
    }

    // The shortest lines that are not more of them.
    function evenWidth(): real {
        const space = metrics.advanceWidth(" ");
        const words = text.split(" ").map(word => metrics.advanceWidth(word));
        const least = lines(words, space, width);
        let best = width;
        for (let first = 0; first < words.length; ++first) {
            let long = -space;
            for (let last = first; last < words.length; ++last) {
                long += space + words[last];
                if (long < best && lines(words, space, long) <= least && words.every(word => word <= long))
                    best = long;
            }
        }
        return best + Theme.mm;
    }

    TextMetrics {
        id: whole

        font: title.font
        text: title.text
    }

    FontMetrics {
        id: metrics

        font: title.font
    }
}
