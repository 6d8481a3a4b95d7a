import QtQuick
import "../theme"

// Words with glossary terms underlined. `markup` is built by `Wording.rich`, which escapes all else.
// A finger is broad: a tap looks for a term around the place it met.
Words {
    id: words

    required property string markup
    required property string plain

    signal termTapped(term: string)

    text: markup
    measured: plain
    textFormat: Text.StyledText
    linkColor: Theme.primary
    Accessible.name: plain

    function termNear(x: real, y: real): string {
        const reach = Theme.target / 2;
        for (const ring of [0, 0.5, 1]) {
            for (const [dx, dy] of [[0, 0], [-1, 0], [1, 0], [0, -0.6], [0, 0.6]]) {
                const link = words.linkAt(x + dx * ring * reach, y + dy * ring * reach);
                if (link !== "")
                    return link.replace("term:", "");
            }
        }
        return "";
    }

    TapHandler {
        property bool refused: false

        onPressedChanged: {
            if (pressed)
                refused = !Hands.take(words);
            else
                Hands.leave(words);
        }
        onTapped: point => {
            const term = refused ? "" : words.termNear(point.position.x, point.position.y);
            if (term !== "")
                words.termTapped(term);
        }
    }
}
