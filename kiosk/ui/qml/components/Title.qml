import QtQuick
import "../theme"

// The serif voice: titles and headings. Lines of a title that needs several are of like length, so
// that no word is left alone. A title of `oneLine` is set smaller, down to the body's size, before it
// takes a second line.
Words {
    id: title

    readonly property real even: whole.advanceWidth / Math.max(1, Math.ceil(whole.advanceWidth / width)) + longest.advanceWidth
    readonly property real spare: horizontalAlignment === Text.AlignHCenter || wrapMode === Text.NoWrap || whole.advanceWidth < width ? 0 : Math.max(0, Math.floor(width - even))

    property bool oneLine: false
    readonly property bool joined: oneLine && whole.advanceWidth * Theme.body <= width * font.pixelSize

    wrapMode: joined ? Text.NoWrap : tooLong ? Text.WordWrap : Text.Wrap
    fontSizeMode: joined || tooLong ? Text.HorizontalFit : Text.FixedSize
    minimumPixelSize: Math.min(font.pixelSize, joined ? Theme.body : Theme.label)
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
