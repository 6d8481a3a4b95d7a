import QtQuick
import "../theme"

// The serif voice: titles and headings. Lines of a title that needs several are of like length, so
// that no word is left alone.
Words {
    id: title

    readonly property real even: whole.advanceWidth / Math.max(1, Math.ceil(whole.advanceWidth / width)) + longest.advanceWidth
    readonly property real evened: horizontalAlignment === Text.AlignHCenter || whole.advanceWidth < width ? 0 : Math.max(0, Math.floor(width - even))
    property real spare: evened

    font.family: Theme.serif
    font.pixelSize: Theme.title
    font.variableAxes: ({
            "wght": 560
        })
    leading: 1.2
    leftPadding: Theme.rightToLeft ? spare : 0
    rightPadding: Theme.rightToLeft ? 0 : spare
    Accessible.role: Accessible.Heading

    TextMetrics {
        id: whole

        font: title.font
        text: title.text
    }

    TextMetrics {
        id: longest

        font: title.font
        text: title.text.split(" ").reduce((a, b) => b.length > a.length ? b : a, "")
    }
}
